package steps.domain.replay;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import steps.platform.sql.Results;

/** Marks failed updates that shall be tried once more; the bot takes what is marked, since only it knows what they mean. */
@Singleton
public class ReplayWishes {
    private static final String ASK = """
            with known as (select id, closed_at from failed_update where id = $1 for update),
            asked as (update failed_update set wanted_at = $2 from known where failed_update.id = known.id and known.closed_at is null)
            select closed_at is null as open from known
            """;

    private final Pool pool;
    private final Clock clock;

    ReplayWishes(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    public Uni<ReplayWish> ask(long failedUpdateId) {
        return pool.preparedQuery(ASK)
                .execute(Tuple.of(failedUpdateId, clock.instant().atOffset(ZoneOffset.UTC)))
                .map(rows -> {
                    var open = Results.oneOf(rows, row -> row.getBoolean("open"));
                    if (open == null) {
                        return ReplayWish.UNKNOWN;
                    }
                    return open ? ReplayWish.ASKED : ReplayWish.CLOSED;
                });
    }
}
