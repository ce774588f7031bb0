package steps.bot.dialog;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import steps.domain.content.Language;
import steps.domain.user.User;

/**
 * One update with all that a dialogue may know about it.
 *
 * @param visitor null while the person has not registered
 * @param state where the chat stood, null when nothing (readable) was there
 * @param live where the buttons are that count, null while none has been shown
 * @param now by our clock
 */
public record Visit(
        Update update,
        @Nullable User visitor,
        @Nullable DialogState state,
        @Nullable LiveKeyboard live,
        Instant now) {
    public Input input() {
        return update.input();
    }

    /** Of an input that somebody has caused, and not our own clock. */
    public Sender sender() {
        return Objects.requireNonNull(update.sender(), "our own clock is nobody");
    }

    /** Of the person in this chat, who has registered: the router leads strangers to dialogues that are open to them. */
    public User user() {
        return Objects.requireNonNull(visitor, "a stranger in a dialogue for registered people");
    }

    /** Their own choice, else what Telegram says now, else what it said last. */
    public static Language languageOf(@Nullable User user, @Nullable Sender sender) {
        if (user == null) {
            return Language.of(sender == null ? null : sender.languageCode());
        }
        return user.hasChosenLanguage() || sender == null || sender.languageCode() == null
                ? user.language()
                : Language.of(sender.languageCode());
    }

    public boolean isRegistered() {
        return visitor != null;
    }

    /** The same once somebody has registered. */
    public Visit of(User registered) {
        return new Visit(update, registered, state, live, now);
    }

    /** Whether a button was pressed under a message after which others have come. */
    public boolean isOfOldMessage() {
        return pressed()
                .filter(press -> !press.isUnderNotice() && live != null && live.isNewerThan(press.messageId()))
                .isPresent();
    }

    /**
     * The message that can become what comes next: the one that was pressed, if its words are not to stay and none has come after
     * it. A press may come before its message is recorded, so that a newer one than the live one counts as well.
     */
    public Optional<Long> replaceable() {
        return pressed()
                .filter(press -> !press.isUnderNotice() && !press.isUnderKeptWords())
                .map(Input.Press::messageId)
                .filter(message -> live == null || !live.isNewerThan(message))
                .filter(message -> live == null || live.messageId() != message || !live.stays());
    }

    /** Whether the message that was pressed shows a picture or a video, of which Telegram makes no words. */
    boolean isUnderPicture() {
        return pressed().filter(Input.Press::isUnderPicture).isPresent();
    }

    /** The same as if this button had been pressed, with the message it is under left as it is. */
    public Visit pressing(Button button) {
        return pressed()
                .map(press ->
                        new Input.Press(press.callbackId(), press.messageId(), CallbackData.underNotice(button.wire())))
                .map(press -> new Visit(update.with(press), visitor, state, live, now))
                .orElse(this);
    }

    public Optional<Input.Press> pressed() {
        return input() instanceof Input.Press press ? Optional.of(press) : Optional.empty();
    }
}
