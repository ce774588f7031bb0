package steps.platform.transaction;

import io.vertx.pgclient.PgException;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.JDBCException;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL says a failure is, whoever passed it on. */
public final class SqlStates {
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String READ_ONLY = "25006";
    private static final int DEEPEST = 20;

    private SqlStates() {}

    /** Whether somebody else held a row for longer than the server lets us wait for it. */
    public static boolean isHeld(Throwable failure) {
        return of(failure).anyMatch(LOCK_NOT_AVAILABLE::equals);
    }

    /** Whether the server takes no changes: it is, or has become, one that follows another. */
    public static boolean isReadOnly(Throwable failure) {
        return of(failure).anyMatch(READ_ONLY::equals);
    }

    /** The five letters of each cause that has them. */
    public static Stream<String> of(Throwable failure) {
        return causes(failure).map(SqlStates::state).filter(Objects::nonNull);
    }

    /** The failure and what it was caused by. */
    public static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST);
    }

    /** Hibernate tells the state itself and drops the client's exception. */
    private static @Nullable String state(Throwable cause) {
        return switch (cause) {
            case PgException trouble -> trouble.getSqlState();
            case JDBCException trouble -> trouble.getSQLState();
            default -> null;
        };
    }
}
