package steps.domain.walk;

import io.vertx.mutiny.sqlclient.Pool;
import java.time.Instant;
import java.time.ZoneOffset;
import steps.domain.user.User;
import steps.testing.Rows;

/** What the database says of a walk. */
record WalkRows(Pool pool) {
    /** Null when it was not paid. */
    String transfersOf(WalkSummary walk) {
        return Rows.text(
                pool,
                "select string_agg(amount || ' ' || operation || ' ' || idempotency_key, ', ') from transfer"
                        + " where walk_id = $1 having count(*) > 0",
                walk.walkId());
    }

    String endOf(WalkSummary walk) {
        return Rows.text(pool, "select end_reason || ' ' || credited_points from walk where id = $1", walk.walkId());
    }

    /** Changes with every write of the row. */
    String version(WalkSummary walk) {
        return Rows.text(pool, "select xmin || ' ' || ctid from walk where id = $1", walk.walkId());
    }

    String dailyStepsOf(User user) {
        return Rows.text(
                pool,
                "select string_agg(day || ' ' || steps, ', ' order by day) from daily_steps where user_id = $1",
                user.id());
    }

    void letHeard(User user, Instant at) {
        Rows.change(
                pool,
                "update walk set heard_at = $2 where user_id = $1 and ended_at is null",
                user.id(),
                at.atOffset(ZoneOffset.UTC));
    }
}
