package steps.bot.telegram.api;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Why Telegram did not do what it was asked for. */
public abstract sealed class TelegramFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private TelegramFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    /** Telegram said no and will say it again. */
    public static final class Refused extends TelegramFailure {
        private static final long serialVersionUID = 1;

        private final @Nullable Long movedTo;

        public Refused(int code, String description, @Nullable Long movedTo) {
            super(code + " " + description, null);
            this.movedTo = movedTo;
        }

        private Refused(Throwable whyNot) {
            super("Telegram cannot even be asked", whyNot);
            this.movedTo = null;
        }

        /** What cannot be put into a request is never said, however often it is tried. */
        public static Refused unaskable(Throwable whyNot) {
            return new Refused(whyNot);
        }

        /** The number that the chat has now; null unless that is why. */
        public @Nullable Long movedTo() {
            return movedTo;
        }

        public boolean isBecauseNothingChanged() {
            return getMessage().contains("message is not modified");
        }

        /** The message has a picture, a video or a file, whose words are no text to Telegram. */
        public boolean isBecauseThereIsNoText() {
            return getMessage().contains("there is no text in the message");
        }

        /** There is no such message (any more), or it may not become what was wanted, whatever that shows. */
        public boolean isBecauseOfTheMessage() {
            return getMessage().contains("message to edit not found")
                    || getMessage().contains("message can't be edited")
                    || getMessage().contains("there is no media in the message");
        }

        /** The {@code file_id} is not, or no longer, one of a file of this kind and of this bot. */
        public boolean isBecauseOfTheFileId() {
            return getMessage().contains("file identifier")
                    || getMessage().contains("file_id")
                    || getMessage().contains("can't use file of type");
        }
    }

    /** The person has blocked the bot, never started it or left Telegram. */
    public static final class Blocked extends TelegramFailure {
        private static final long serialVersionUID = 1;

        public Blocked(String description) {
            super(description, null);
        }

        /** They have not blocked anybody: their account in Telegram is deleted. */
        public boolean isBecauseTheAccountIsGone() {
            return getMessage().contains("user is deactivated");
        }
    }

    /** Telegram could not be reached, had trouble of its own or asks us to wait; nobody knows whether it took the call. */
    public static final class Unreachable extends TelegramFailure {
        private static final long serialVersionUID = 1;
        private final Duration retryAfter;

        public Unreachable(String description, Throwable cause) {
            super(description, cause);
            this.retryAfter = Duration.ZERO;
        }

        public Unreachable(String description, Duration retryAfter) {
            super(description, null);
            this.retryAfter = retryAfter;
        }

        /** It was not even sent, for this reason. */
        public static Unreachable notTaken(Throwable reason, Duration retryAfter) {
            return new Unreachable(String.valueOf(reason.getMessage()), retryAfter);
        }

        /** Nobody was there to take it. */
        public boolean wasNotTaken() {
            return isForTooMany()
                    || getCause() instanceof ConnectException
                    || getCause() instanceof UnknownHostException;
        }

        /** Telegram wants less of us; such a call was surely not taken. */
        public boolean isForTooMany() {
            return !retryAfter.isZero();
        }

        /** Zero unless Telegram named a time. */
        public Duration retryAfter() {
            return retryAfter;
        }
    }
}
