package steps.domain.figures;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import steps.platform.sql.SqlZone;
import steps.platform.transaction.LocalSettings;
import steps.platform.transaction.Transactions;

/** Counts figures ahead, and finds those that are not what their sources say. One replica does so at a time. */
@Singleton
public class Rollups {
    /** What was written while others were committing is seen by one of the next runs. */
    private static final int DAYS_AGAIN = 2;

    /** Those who registered longer ago hardly change any more. */
    private static final int COHORTS = 12;

    private static final OffsetDateTime FIRST = OffsetDateTime.of(2000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final OffsetDateTime LAST = OffsetDateTime.of(2100, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    /** Whole tables may be read, by what an index of blocks leaves of them. */
    private static final LocalSettings BULK = LocalSettings.NONE
            .statementsWithin(Duration.ofMinutes(10))
            .pausesWithin(Duration.ofMinutes(10))
            .with("plan_cache_mode", "force_custom_plan")
            .with("enable_seqscan", "on");

    private static final String NEWEST = "select max(day) as day from rollup_day";
    private static final String FORGET = "delete from rollup_day where day >= $1";
    private static final String COUNT = "insert into rollup_day (day, measure, value) " + DaySources.SQL;
    private static final String NOW = """
        insert into rollup_now (measure, value, counted_at)
        select 'active_7', count(distinct user_id), $3::timestamptz from walk where started_at >= $1
        union all
        select 'active_30', count(distinct user_id), $3 from walk where started_at >= $2
        union all
        select 'blocked', count(*), $3 from users where blocked_bot
        union all
        select 'orders_' || status, count(*), $3 from "order" group by status
        on conflict (measure) do update set value = excluded.value, counted_at = excluded.counted_at
        """;
    private static final String NO_SUCH_ORDERS =
            "delete from rollup_now where measure like 'orders_%' and counted_at < $1";
    private static final String NO_COHORTS = "delete from rollup_cohort";
    private static final String COHORT = """
        with cohort as (
          select id, date_trunc('week', registered_at at time zone $1)::date as monday
            from users where registered_at >= $2)
        insert into rollup_cohort (cohort, week, people)
        select monday, 0, count(*) from cohort group by 1
        union all
        select monday, weeks, count(distinct id)
          from (select cohort.monday, cohort.id,
                       1 + (date_trunc('week', walk.started_at at time zone $1)::date - cohort.monday) / 7 as weeks
                  from cohort join walk on walk.user_id = cohort.id
                 where (walk.started_at at time zone $1)::date >= cohort.monday) as walked
         group by 1, 2
        """;
    private static final String NO_FAULTS = "delete from rollup_fault";
    private static final String COMPARE = """
        insert into rollup_fault (day, measure, kept, counted, found_at)
        select coalesce(kept.day, source.day), coalesce(kept.measure, source.measure), kept.value, source.value, $4
          from (select day, measure, value from rollup_day where day < $5) as kept
          full join (%s) as source on source.day = kept.day and source.measure = kept.measure
         where coalesce(kept.value, 0) <> coalesce(source.value, 0)
         order by 1, 2 limit 100
        """.formatted(DaySources.SQL);

    private final Transactions transactions;
    private final Pool pool;
    private final Funnels funnels;
    private final Clock clock;
    private final ZoneId zone;

    Rollups(
            Transactions transactions,
            Pool pool,
            Funnels funnels,
            Clock clock,
            @ConfigProperty(name = "steps.time-zone", defaultValue = "Europe/Moscow") ZoneId zone) {
        this.transactions = transactions;
        this.pool = pool;
        this.funnels = funnels;
        this.clock = clock;
        this.zone = zone;
    }

    /** Counts today and yesterday again, and every day before that nobody has counted. */
    public Uni<Void> countDays() {
        return pool.query(NEWEST)
                .execute()
                .map(rows -> first(rows.iterator().next().getLocalDate("day"), today()))
                .chain(from -> countDays(from));
    }

    /** All days anew, whatever was counted before. */
    public Uni<Void> countAgain() {
        return countDays(FIRST.toLocalDate()).chain(() -> compare()).replaceWithVoid();
    }

    /** Counts what is no sum of days. */
    public Uni<Void> countPeople() {
        var today = today();
        var now = at(clock.instant());
        return transactions.inBulk(
                BULK,
                () -> pool.preparedQuery(NOW)
                        .execute(Tuple.of(at(begin(today.minusDays(6))), at(begin(today.minusDays(29))), now))
                        .chain(() -> pool.preparedQuery(NO_SUCH_ORDERS).execute(Tuple.of(now)))
                        .chain(() -> pool.query(NO_COHORTS).execute())
                        .chain(() -> pool.preparedQuery(COHORT)
                                .execute(Tuple.of(
                                        SqlZone.of(zone), at(begin(monday(today).minusWeeks(COHORTS))))))
                        .chain(funnels::count));
    }

    /** Reads everything: answers how many figures of past days are not what their sources say, and keeps which. */
    public Uni<Integer> compare() {
        var until = today().minusDays(DAYS_AGAIN - 1L);
        return transactions.inBulk(
                BULK,
                () -> pool.query(NO_FAULTS)
                        .execute()
                        .chain(() -> pool.preparedQuery(COMPARE)
                                .execute(Tuple.of(
                                        SqlZone.of(zone), FIRST, at(begin(until)), at(clock.instant()), until)))
                        .map(rows -> rows.rowCount()));
    }

    private Uni<Void> countDays(LocalDate from) {
        return transactions.inBulk(
                BULK,
                () -> pool.preparedQuery(FORGET)
                        .execute(Tuple.of(from))
                        .chain(() ->
                                pool.preparedQuery(COUNT).execute(Tuple.of(SqlZone.of(zone), at(begin(from)), LAST)))
                        .replaceWithVoid());
    }

    /** Null is no day: nothing has ever been counted. */
    private static LocalDate first(@Nullable LocalDate newest, LocalDate today) {
        var again = today.minusDays(DAYS_AGAIN - 1L);
        if (newest == null) {
            return FIRST.toLocalDate();
        }
        return newest.isBefore(again) ? newest : again;
    }

    private LocalDate today() {
        return clock.instant().atZone(zone).toLocalDate();
    }

    private static LocalDate monday(LocalDate day) {
        return day.minusDays(day.getDayOfWeek().getValue() - 1L);
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
