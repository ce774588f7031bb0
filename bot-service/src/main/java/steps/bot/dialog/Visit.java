package steps.bot.dialog;

import java.time.Instant;
import java.util.Optional;
import steps.domain.content.Language;
import steps.domain.user.User;

/**
 * One update with all that a dialogue may know about it.
 *
 * @param user null while the person has not registered
 * @param state where the chat stood, null when nothing (readable) was there
 * @param now by our clock
 */
public record Visit(Update update, User user, DialogState state, Instant now) {
    public Input input() {
        return update.input();
    }

    public Sender sender() {
        return update.sender();
    }

    /** Their own choice, else what Telegram says now, else what it said last. */
    static Language languageOf(User user, Sender sender) {
        if (user == null) {
            return Language.of(sender == null ? null : sender.languageCode());
        }
        return user.hasChosenLanguage() || sender == null || sender.languageCode() == null
                ? user.language()
                : Language.of(sender.languageCode());
    }

    public boolean isRegistered() {
        return user != null;
    }

    public Optional<Input.Press> pressed() {
        return input() instanceof Input.Press press ? Optional.of(press) : Optional.empty();
    }
}
