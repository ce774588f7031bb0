package steps.domain.transaction;

import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hibernate.JDBCException;

/** Tells what a failure means for the work it ended: again at once, again when the database is back, or never. */
public final class DatabaseFailures {
    /** Serialization failure, deadlock, lock not available. */
    private static final Set<String> PASSING = Set.of("40001", "40P01", "55P03");

    /** Connection exceptions, operator intervention, too many connections. */
    private static final Set<String> OUTAGE_CLASSES = Set.of("08", "57", "53");

    private static final String QUERY_CANCELED = "57014";

    private DatabaseFailures() {}

    public static boolean isPassing(Throwable failure) {
        return causes(failure).anyMatch(sqlState(PASSING::contains));
    }

    public static boolean isOutage(Throwable failure) {
        return causes(failure).anyMatch(cause -> cause instanceof IOException || isLostConnection(cause))
                || causes(failure).anyMatch(sqlState(DatabaseFailures::isOutageState));
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

    private static Predicate<Throwable> sqlState(Predicate<String> matches) {
        return cause -> {
            var state = sqlState(cause);
            return state != null && matches.test(state);
        };
    }

    /** Hibernate tells the state itself and drops the client's exception. */
    private static String sqlState(Throwable cause) {
        return switch (cause) {
            case PgException trouble -> trouble.getSqlState();
            case JDBCException trouble -> trouble.getSQLState();
            default -> null;
        };
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
