package steps.domain.walk.history;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import steps.domain.ledger.Points;
import steps.domain.user.User;
import steps.domain.walk.EndReason;
import steps.domain.walk.LiveWalkRow;
import steps.domain.walk.WalkClock;
import steps.domain.walk.history.PeriodTotals.Total;
import steps.platform.sql.Results;
import steps.platform.sql.SqlZone;

/** The walks that somebody has behind them. */
@Singleton
public class WalkHistory {
    static final int PAGE_SIZE = 6;

    private static final String TOTALS = """
            select cast(date_trunc($1, started_at at time zone $2) as date) as first_day, count(*) as walks, sum(metres) as metres,
                   sum(steps) as steps, sum(credited_points)::bigint as points
              from walk where user_id = $3 and ended_at is not null
             group by first_day order by first_day desc limit $4 offset $5
            """;

    private static final String ENDED = """
            select id, chat_id, form, started_at, rules_version, meter, days, steps, points, multiplier, temperature_c,
                   explanation, end_reason, credited_points, tracked
              from walk where ended_at is not null and\s""";
    private static final String ONE = ENDED + "id = $1 and chat_id = $2";
    private static final String PAGE = ENDED + "user_id = $1 order by id desc limit $2 offset $3";

    private final Pool pool;
    private final WalkClock days;

    WalkHistory(Pool pool, WalkClock days) {
        this.pool = pool;
        this.days = days;
    }

    public Uni<PastWalks> of(User user, int page) {
        return pool.preparedQuery(PAGE)
                .execute(Tuple.of(user.id(), PAGE_SIZE + 1, page * PAGE_SIZE))
                .map(rows -> Results.listOf(rows, WalkHistory::past))
                .map(found -> new PastWalks(found.stream().limit(PAGE_SIZE).toList(), page, found.size() > PAGE_SIZE));
    }

    /** A walk that was taken in this chat and is over; null when there is none. */
    public Uni<PastWalk> find(long chatId, long walkId) {
        return pool.preparedQuery(ONE)
                .execute(Tuple.of(walkId, chatId))
                .map(rows -> Results.oneOf(rows, WalkHistory::past));
    }

    /** Sums by the person's local days, weeks or months. */
    public Uni<PeriodTotals> totals(User user, Period period, int page) {
        return pool.preparedQuery(TOTALS)
                .execute(Tuple.of(
                        period.code(), SqlZone.of(days.zoneOf(user)), user.id(), PAGE_SIZE + 1, page * PAGE_SIZE))
                .map(rows -> Results.listOf(rows, WalkHistory::total))
                .map(found -> new PeriodTotals(
                        period, found.stream().limit(PAGE_SIZE).toList(), page, found.size() > PAGE_SIZE));
    }

    private static PastWalk past(Row row) {
        return new PastWalk(
                LiveWalkRow.summary(row, LiveWalkRow.progress(row)),
                EndReason.of(row.getString("end_reason")),
                new Points(row.getLong("credited_points")),
                row.getBoolean("tracked"));
    }

    private static Total total(Row row) {
        return new Total(
                row.getLocalDate("first_day"),
                row.getLong("walks"),
                row.getDouble("metres"),
                row.getLong("steps"),
                new Points(row.getLong("points")));
    }
}
