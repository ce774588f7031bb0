package steps.bot.dialog.unsent;

import java.util.List;
import steps.bot.dialog.LiveKeyboard;

/** A turn that was said, with the keyboards that it has shown or taken away. */
public record SentTurn(UnsentTurn turn, List<LiveKeyboard> shown) {
    boolean hasTakenAway(OldKeyboard keyboard) {
        return turn.chatId() == keyboard.chatId()
                && shown.stream()
                        .filter(one -> one.messageId() == keyboard.messageId())
                        .reduce((earlier, later) -> later)
                        .filter(LiveKeyboard::bare)
                        .isPresent();
    }
}
