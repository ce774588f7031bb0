package steps.bot.dialog.unsent;

import java.util.List;
import steps.bot.dialog.LiveKeyboard;

/** A turn that was said, with the keyboards that it has shown or taken away. */
public record SentTurn(UnsentTurn turn, List<LiveKeyboard> shown) {}
