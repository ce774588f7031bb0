package steps.bot.telegram;

import java.time.Duration;

/** Why Telegram did not do what it was asked for. */
public abstract sealed class TelegramFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private TelegramFailure(String message, Throwable cause) {
        super(message, cause);
    }

    /** Telegram said no and will say it again. */
    public static final class Refused extends TelegramFailure {
        private static final long serialVersionUID = 1;

        Refused(int code, String description) {
            super(code + " " + description, null);
        }

        boolean isBecauseNothingChanged() {
            return getMessage().contains("message is not modified");
        }
    }

    /** The person has blocked the bot, never started it or left Telegram. */
    public static final class Blocked extends TelegramFailure {
        private static final long serialVersionUID = 1;

        Blocked(String description) {
            super(description, null);
        }
    }

    /** Telegram could not be reached, had trouble of its own or asks us to wait; nobody knows whether it took the call. */
    public static final class Unreachable extends TelegramFailure {
        private static final long serialVersionUID = 1;
        private final Duration retryAfter;

        Unreachable(String description, Throwable cause) {
            super(description, cause);
            this.retryAfter = Duration.ZERO;
        }

        Unreachable(String description, Duration retryAfter) {
            super(description, null);
            this.retryAfter = retryAfter;
        }

        /** Telegram wants less of us; such a call was surely not taken. */
        boolean isForTooMany() {
            return !retryAfter.isZero();
        }

        /** Zero unless Telegram named a time. */
        Duration retryAfter() {
            return retryAfter;
        }
    }
}
