package steps.platform.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.VertxException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.List;
import org.hibernate.exception.GenericJDBCException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseFailuresTest {
    static final List<Throwable> LOST_CONNECTIONS = List.of(
            new ConnectException("Connection refused"),
            new UncheckedIOException(new ConnectException("Connection refused")),
            ClosedConnectionException.INSTANCE,
            new ConnectionPoolTooBusyException("too many wait"),
            new VertxException("Connection was closed"),
            new NoStackTraceThrowable("Timeout"));

    static final List<Throwable> BUGS = List.of(
            new NullPointerException(),
            new IllegalStateException("Timeout"),
            new VertxException("no such thing"),
            new NoStackTraceThrowable("no such thing"));

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01"})
    void aConflictPassesWhenItIsTriedAgain(String sqlState) {
        assertThat(DatabaseFailures.isPassing(wrapped(database(sqlState)))).isTrue();
        assertThat(DatabaseFailures.isOutage(wrapped(database(sqlState)))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "57P03", "53300", "53400", "25006"})
    void aDatabaseThatIsAwayIsAnOutage(String sqlState) {
        assertThat(DatabaseFailures.isOutage(wrapped(database(sqlState)))).isTrue();
        assertThat(DatabaseFailures.isPassing(wrapped(database(sqlState)))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "23514", "42P01", "22P02", "57014", "55P03"})
    void aRefusedStatementIsNeitherHoweverOftenItIsTried(String sqlState) {
        assertThat(DatabaseFailures.isOutage(wrapped(database(sqlState)))).isFalse();
        assertThat(DatabaseFailures.isPassing(wrapped(database(sqlState)))).isFalse();
    }

    /** It keeps the state and drops the client's exception. */
    @Test
    void aFailureWrappedByHibernateIsTheSame() {
        assertThat(DatabaseFailures.isPassing(hibernates("40001"))).isTrue();
        assertThat(DatabaseFailures.isOutage(hibernates("57P01"))).isTrue();
        assertThat(DatabaseFailures.isPassing(hibernates("23505"))).isFalse();
        assertThat(DatabaseFailures.isOutage(hibernates("23505"))).isFalse();
        assertThat(DatabaseFailures.isOutage(hibernates(null))).isFalse();
    }

    @ParameterizedTest
    @FieldSource("LOST_CONNECTIONS")
    void aLostConnectionIsAnOutage(Throwable failure) {
        assertThat(DatabaseFailures.isOutage(failure)).isTrue();
        assertThat(DatabaseFailures.isOutage(wrapped(failure))).isTrue();
        assertThat(DatabaseFailures.isPassing(failure)).isFalse();
    }

    @ParameterizedTest
    @FieldSource("BUGS")
    void aBugIsNeither(Throwable failure) {
        assertThat(DatabaseFailures.isOutage(wrapped(failure))).isFalse();
        assertThat(DatabaseFailures.isPassing(wrapped(failure))).isFalse();
    }

    @Test
    void aDatabaseThatGivesNoStateTellsNothing() {
        var failure = new PgException("odd", "ERROR", null, null);
        assertThat(DatabaseFailures.isOutage(failure)).isFalse();
        assertThat(DatabaseFailures.isPassing(failure)).isFalse();
    }

    @Test
    void causesInACircleEnd() {
        var outer = new IllegalStateException("outer");
        var inner = new IllegalStateException("inner", outer);
        outer.initCause(inner);
        assertThat(DatabaseFailures.isOutage(outer)).isFalse();
    }

    private static PgException database(String sqlState) {
        return new PgException("refused", "ERROR", sqlState, null);
    }

    private static Throwable hibernates(String sqlState) {
        return wrapped(new GenericJDBCException("refused", new SQLException("refused", sqlState)));
    }

    private static Throwable wrapped(Throwable cause) {
        return new IllegalStateException(new RuntimeException("by a library", cause));
    }
}
