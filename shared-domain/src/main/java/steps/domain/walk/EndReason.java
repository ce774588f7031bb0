package steps.domain.walk;

import java.util.Locale;

/** How a walk came to its end. */
public enum EndReason {
    /** The person pressed the button. */
    BUTTON,
    /** The day's steps are all paid. */
    LIMIT,
    /** The person stopped sharing the location. */
    SHARING_STOPPED,
    /** The sharing ran out; Telegram says nothing then. */
    SHARING_OVER,
    /** Nothing was heard for too long. */
    SILENCE,
    /** The person left everything with a command. */
    CANCELED;

    /** As the column has it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the phone may go on sharing its location afterwards. */
    boolean leavesSharingOn() {
        return switch (this) {
            case BUTTON, LIMIT, CANCELED -> true;
            case SHARING_STOPPED, SHARING_OVER, SILENCE -> false;
        };
    }

    public static EndReason of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
