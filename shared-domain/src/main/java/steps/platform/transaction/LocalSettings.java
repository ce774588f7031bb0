package steps.platform.transaction;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What one transaction asks of the server for itself, where the connection's own settings do not suit it. */
public record LocalSettings(List<String> statements) {
    /** The connection's own. */
    public static final LocalSettings NONE = new LocalSettings(List.of());

    /** Ends a statement that takes longer. */
    public LocalSettings statementsWithin(Duration time) {
        return with("statement_timeout", time);
    }

    /** Ends a statement that waits longer for what somebody else has locked. */
    public LocalSettings locksWithin(Duration time) {
        return with("lock_timeout", time);
    }

    /** Ends a transaction in which nothing happens for longer. */
    public LocalSettings pausesWithin(Duration time) {
        return with("idle_in_transaction_session_timeout", time);
    }

    /** Any other, under PostgreSQL's own name for it; both are ours, never people's. */
    public LocalSettings with(String name, String value) {
        var set = "set local " + name + " = '" + value + "'";
        return new LocalSettings(
                Stream.concat(statements.stream(), Stream.of(set)).toList());
    }

    private LocalSettings with(String name, Duration time) {
        return with(name, time.toMillis() + "ms");
    }

    boolean areNone() {
        return statements.isEmpty();
    }

    String sql() {
        return String.join("; ", statements);
    }
}
