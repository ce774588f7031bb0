package steps.domain.walk;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import steps.domain.ledger.Points;
import steps.domain.user.User;
import steps.domain.walk.PeriodTotals.Total;

/** The walks that somebody has behind them. */
@Singleton
public class WalkHistory {
    static final int PAGE_SIZE = 6;

    static final String TOTALS = """
            select cast(date_trunc(:field, started_at at time zone :zone) as date) as first_day, count(*), sum(metres),
                   sum(steps), sum(credited_points)
              from walk where user_id = :user and ended_at is not null
             group by first_day order by first_day desc limit :limit offset :offset
            """;

    private static final String ENDED = """
            select id, chat_id, form, started_at, rules_version, meter, days, steps, points, multiplier, temperature_c,
                   explanation, end_reason, credited_points, tracked
              from walk where id = $1 and chat_id = $2 and ended_at is not null
            """;

    private final Pool pool;
    private final WalkRepository walks;
    private final WalkClock days;

    WalkHistory(Pool pool, WalkRepository walks, WalkClock days) {
        this.pool = pool;
        this.walks = walks;
        this.days = days;
    }

    @WithTransaction
    public Uni<PastWalks> of(User user, int page) {
        return walks.findEndedOf(user.id(), page * PAGE_SIZE, PAGE_SIZE + 1)
                .map(found -> new PastWalks(
                        found.stream().limit(PAGE_SIZE).map(Walk::past).toList(), page, found.size() > PAGE_SIZE));
    }

    /** A walk that was taken in this chat and is over; null when there is none. */
    public Uni<PastWalk> find(long chatId, long walkId) {
        return pool.preparedQuery(ENDED)
                .execute(Tuple.of(walkId, chatId))
                .map(rows -> rows.rowCount() == 0
                        ? null
                        : LiveWalkRow.past(rows.iterator().next()));
    }

    /** Sums by the person's local days, weeks or months. */
    @WithTransaction
    public Uni<PeriodTotals> totals(User user, Period period, int page) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TOTALS, Object[].class)
                        .setParameter("field", period.code())
                        .setParameter("zone", days.zoneOf(user).getId())
                        .setParameter("user", user.id())
                        .setParameter("limit", PAGE_SIZE + 1)
                        .setParameter("offset", page * PAGE_SIZE)
                        .getResultList())
                .map(rows -> totals(period, rows, page));
    }

    private static PeriodTotals totals(Period period, List<Object[]> rows, int page) {
        return new PeriodTotals(
                period, rows.stream().limit(PAGE_SIZE).map(WalkHistory::total).toList(), page, rows.size() > PAGE_SIZE);
    }

    private static Total total(Object[] row) {
        return new Total(
                (LocalDate) row[0],
                ((Number) row[1]).longValue(),
                ((Number) row[2]).doubleValue(),
                ((Number) row[3]).longValue(),
                new Points(((Number) row[4]).longValue()));
    }
}
