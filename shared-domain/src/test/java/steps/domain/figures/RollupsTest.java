package steps.domain.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.testing.Async.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.domain.user.Users;
import steps.testing.Bank;
import steps.testing.DatabaseResource;
import steps.testing.People;
import steps.testing.Rows;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class RollupsTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    @Inject
    Rollups rollups;

    @Inject
    Figures figures;

    @Inject
    Users users;

    @Inject
    Bank bank;

    @Inject
    Clock clock;

    @Inject
    Pool pool;

    @BeforeEach
    void nothingIsCounted() {
        Rows.change(pool, "delete from rollup_day");
        Rows.change(pool, "delete from rollup_fault");
    }

    @Test
    void countsAllDaysAtFirstAndFindsThemEqualToTheirSources() {
        var alice = People.registered(users, "Alice");
        bank.gives(alice.id(), 70);
        var day = today().minusDays(40);
        Rows.change(
                pool,
                "update users set registered_at = $2::date::timestamp at time zone 'Europe/Moscow' where id = $1",
                alice.id(),
                day);
        await(rollups::countDays);
        assertThat(value(day, "registered"))
                .isEqualTo(Rows.number(
                        pool,
                        "select count(*) from users where (registered_at at time zone 'Europe/Moscow')::date = $1",
                        day));
        assertThat(value(today(), "issued")).isGreaterThanOrEqualTo(70);
        assertThat(await(rollups::compare)).isZero();
        assertThat(await(figures::totals).get("registered")).isEqualTo(Rows.number(pool, "select count(*) from users"));
    }

    @Test
    void pointsHeldArePointsIssuedAndNotSpent() {
        var alice = People.registered(users, "Alice");
        bank.gives(alice.id(), 70);
        bank.takes(alice.id(), 30);
        await(rollups::countDays);
        var totals = await(figures::totals);
        assertThat(totals.getOrDefault("issued", 0L) - totals.getOrDefault("spent", 0L))
                .isEqualTo(Rows.number(pool, "select sum(balance) from account"));
    }

    @Test
    void seesToday() {
        await(rollups::countDays);
        long before = value(today(), "registered");
        People.registered(users, "Alice");
        await(rollups::countDays);
        assertThat(value(today(), "registered")).isEqualTo(before + 1);
    }

    @Test
    void namesTheDayThatIsNotWhatItsSourceSays() {
        var day = today().minusDays(30);
        await(rollups::countDays);
        Rows.change(
                pool,
                "insert into rollup_day (day, measure, value) values ($1, 'orders', 7)"
                        + " on conflict (day, measure) do update set value = excluded.value + 100",
                day);
        assertThat(await(rollups::compare)).isEqualTo(1);
        assertThat(await(figures::faults)).singleElement().satisfies(fault -> {
            assertThat(fault.day()).isEqualTo(day);
            assertThat(fault.measure()).isEqualTo("orders");
        });
        await(rollups::countAgain);
        assertThat(await(rollups::compare)).isZero();
        assertThat(await(figures::faults)).isEmpty();
    }

    @Test
    void countsPeopleAndCohorts() {
        People.registered(users, "Alice");
        await(rollups::countPeople);
        await(rollups::countPeople);
        assertThat(await(figures::totals)).containsKeys("active_7", "active_30", "blocked");
        assertThat(await(figures::cohorts))
                .allSatisfy(cohort -> assertThat(cohort.walked().get(0)).isPositive());
    }

    private long value(LocalDate day, String measure) {
        return await(() -> figures.days(day, day)).getOrDefault(day, Map.of()).getOrDefault(measure, 0L);
    }

    private LocalDate today() {
        return clock.instant().atZone(MOSCOW).toLocalDate();
    }
}
