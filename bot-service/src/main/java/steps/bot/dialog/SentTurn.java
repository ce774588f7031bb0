package steps.bot.dialog;

import java.util.List;

/** A turn that was said, with the keyboards that it has shown or taken away. */
public record SentTurn(UnsentTurn turn, List<LiveKeyboard> shown) {}
