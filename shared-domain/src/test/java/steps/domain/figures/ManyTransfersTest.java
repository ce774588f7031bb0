package steps.domain.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static steps.testing.Async.await;
import static steps.testing.Async.together;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.domain.user.Users;
import steps.platform.sql.Results;
import steps.testing.Bank;
import steps.testing.DatabaseResource;
import steps.testing.ManyTransfers;
import steps.testing.People;
import steps.testing.Rows;

/**
 * Every figure of every day beside plain sums of the same tables, with many transfers behind them and others being written:
 * 50,000 over 400 days, a million by {@code -Dsteps.long=true}.
 */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class ManyTransfersTest {
    private static final int TRANSFERS = Boolean.getBoolean("steps.long") ? 1_000_000 : 50_000;
    private static final int DAYS = 400;
    private static final int WRITERS = 3;
    private static final int COUNTINGS = 5;
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 1, 1);

    private static final String SUMS = """
            with moved as (
              select (transfer.created_at at time zone 'Europe/Moscow')::date as day, amount,
                     debit.kind = 'system' as issued, credit.kind = 'system' as spent
                from transfer join account debit on debit.id = debit_account_id
                              join account credit on credit.id = credit_account_id),
            walked as (
              select (started_at at time zone 'Europe/Moscow')::date as day, user_id, steps from walk)
            select day, 'issued' as measure, sum(amount)::bigint as value from moved where issued group by day
            union all
            select day, 'spent', sum(amount)::bigint from moved where spent group by day
            union all
            select day, 'walks', count(*) from walked group by day
            union all
            select day, 'steps', sum(steps)::bigint from walked group by day
            union all
            select day, 'walkers', count(distinct user_id) from walked group by day
            union all
            select (registered_at at time zone 'Europe/Moscow')::date, 'registered', count(*) from users group by 1
            union all
            select (created_at at time zone 'Europe/Moscow')::date, 'orders', count(*) from "order" group by 1
            """;

    @Inject
    Rollups rollups;

    @Inject
    Figures figures;

    @Inject
    Users users;

    @Inject
    Bank bank;

    @Inject
    Pool pool;

    @BeforeEach
    void manyHaveMovedAndNothingIsCounted() {
        ManyTransfers.add(TRANSFERS, DAYS);
        Rows.change(pool, "delete from rollup_day");
        Rows.change(pool, "delete from rollup_fault");
    }

    @AfterEach
    void asBefore() {
        ManyTransfers.remove();
        Rows.change(pool, "delete from rollup_day");
        Rows.change(pool, "delete from rollup_fault");
    }

    @Test
    void allFiguresOfAllDaysAreThePlainSumsWhileOthersGoOnWriting() {
        await(rollups::countDays);
        assertThat(counted()).isEqualTo(sums());
        assertThat(days()).as("days that have figures").isGreaterThan(DAYS);

        var over = new AtomicBoolean();
        var works = new ArrayList<Callable<Integer>>();
        for (int writer = 0; writer < WRITERS; writer++) {
            works.add(() -> writes(over));
        }
        works.add(() -> counts(over));
        var written = together(works);
        assertThat(written.subList(0, WRITERS)).allMatch(transfers -> transfers > 0);

        await(rollups::countDays);
        assertThat(counted()).as("to the last transfer").isEqualTo(sums());
        assertThat(await(rollups::compare)).isZero();
    }

    @Test
    void aDifferenceIsNamedByItsDayAndMended() {
        await(rollups::countDays);
        assertThat(await(rollups::compare)).isZero();
        var wrong = Rows.text(pool, """
                update rollup_day set value = value + 1 where measure = 'issued'
                   and day = (select max(day) from rollup_day where day < current_date - 100) returning day::text
                """);
        var late = ManyTransfers.addOneOf("now() - interval '200 days'", 17);
        assertThat(await(rollups::compare)).isEqualTo(2);
        assertThat(await(figures::faults))
                .extracting(Figures.Fault::day, Figures.Fault::measure, fault -> fault.counted() - fault.kept())
                .containsExactlyInAnyOrder(tuple(LocalDate.parse(wrong), "issued", -1L), tuple(late, "issued", 17L));
        await(rollups::countAgain);
        assertThat(await(figures::faults)).isEmpty();
        assertThat(counted()).isEqualTo(sums());
    }

    /** Points that come and go, until it is over; answers how many transfers that were. */
    private int writes(AtomicBoolean over) {
        var alice = People.registered(users, "Alice");
        int transfers = 0;
        while (!over.get()) {
            bank.gives(alice.id(), 7);
            bank.takes(alice.id(), 3);
            transfers += 2;
        }
        return transfers;
    }

    /** Whatever was there before a counting is in it, and nothing that was not there after it; sums only grow here. */
    private int counts(AtomicBoolean over) {
        try {
            for (int counting = 0; counting < COUNTINGS; counting++) {
                var before = sums();
                await(rollups::countDays);
                var counted = counted();
                var after = sums();
                assertThat(counted.keySet()).containsAll(before.keySet());
                assertThat(counted)
                        .allSatisfy((figure, value) ->
                                assertThat(value).isBetween(before.getOrDefault(figure, 0L), after.get(figure)));
            }
            return COUNTINGS;
        } finally {
            over.set(true);
        }
    }

    private Map<String, Long> sums() {
        return await(() -> pool.query(SUMS)
                        .execute()
                        .map(rows -> Results.listOf(
                                rows,
                                row -> Map.entry(
                                        row.getLocalDate("day") + " " + row.getString("measure"),
                                        row.getLong("value")))))
                .stream()
                .collect(TreeMap::new, (all, one) -> all.put(one.getKey(), one.getValue()), TreeMap::putAll);
    }

    private Map<String, Long> counted() {
        var flat = new TreeMap<String, Long>();
        await(() -> figures.days(FIRST, LAST))
                .forEach((day, measures) -> measures.forEach((measure, value) -> flat.put(day + " " + measure, value)));
        return flat;
    }

    private int days() {
        return await(() -> figures.days(FIRST, LAST)).size();
    }
}
