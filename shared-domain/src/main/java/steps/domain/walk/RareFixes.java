package steps.domain.walk;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

/** Notices that a phone reported so rarely that turns are lost, which its owner can change; says so once a week. */
@Singleton
class RareFixes {
    private static final Duration NOT_AGAIN_FOR = Duration.ofDays(7);

    /** Half of the pauses, so that a single long one, behind walls or without a network, says nothing of the phone. */
    static final String TELL = """
            update walk
               set told_of_rare_fixes_at = $2
             where id = $1
               and not exists (select from walk told
                                where told.user_id = walk.user_id and told.told_of_rare_fixes_at > $3)
               and (select count(pause) >= 2 and percentile_cont(0.5) within group (order by pause) >= interval '2 minutes'
                      from (select at - lag(at) over (order by at) as pause from track_point where walk_id = $1) as paused)
            """;

    private final Pool pool;
    private final Clock clock;

    RareFixes(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** The same walk, and whether its walker is to be told of rare fixes; whoever asks holds its row. */
    Uni<FinishedWalk> lookAt(FinishedWalk walk) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return pool.preparedQuery(TELL)
                .execute(Tuple.of(walk.summary().walkId(), now, now.minus(NOT_AGAIN_FOR)))
                .map(rows -> rows.rowCount() == 0 ? walk : walk.ofRareFixes());
    }
}
