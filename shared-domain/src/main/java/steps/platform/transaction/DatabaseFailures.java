package steps.platform.transaction;

import java.io.IOException;
import java.util.Set;

/** Tells what a failure means for the work it ended: again at once, again when the database is back, or never. */
public final class DatabaseFailures {
    /** Serialization failure, deadlock. */
    private static final Set<String> PASSING = Set.of("40001", "40P01");

    /** Connection exceptions, operator intervention, too many connections. */
    private static final Set<String> OUTAGE_CLASSES = Set.of("08", "57", "53");

    private static final String QUERY_CANCELED = "57014";

    private DatabaseFailures() {}

    public static boolean isPassing(Throwable failure) {
        return SqlStates.of(failure).anyMatch(PASSING::contains);
    }

    public static boolean isOutage(Throwable failure) {
        return SqlStates.causes(failure).anyMatch(cause -> cause instanceof IOException || isLostConnection(cause))
                || SqlStates.isReadOnly(failure)
                || SqlStates.of(failure).anyMatch(DatabaseFailures::isOutageState);
    }

    private static boolean isOutageState(String state) {
        return OUTAGE_CLASSES.contains(state.substring(0, 2)) && !state.equals(QUERY_CANCELED);
    }

    /** The client reports these by exceptions without a type of their own. */
    private static boolean isLostConnection(Throwable cause) {
        var message = String.valueOf(cause.getMessage());
        return switch (cause.getClass().getSimpleName()) {
            case "ClosedConnectionException", "ConnectionPoolTooBusyException" -> true;
            case "VertxException" -> message.contains("closed");
            case "NoStackTraceThrowable", "NoStackTraceTimeoutException" -> message.contains("imeout");
            default -> false;
        };
    }
}
