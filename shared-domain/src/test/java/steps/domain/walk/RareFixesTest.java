package steps.domain.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.testing.Async.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steps.domain.user.User;
import steps.domain.user.Users;
import steps.platform.cache.Caches;
import steps.testing.DatabaseResource;
import steps.testing.People;
import steps.testing.Rows;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class RareFixesTest {
    @Inject
    Walks walks;

    @Inject
    WalkEnds walkEnds;

    @Inject
    Users users;

    @Inject
    Caches caches;

    @Inject
    Pool pool;

    private User alice;

    @BeforeEach
    void people() {
        await(caches::refresh);
        alice = People.registered(users, "Alice");
    }

    @ParameterizedTest
    @CsvSource({"119, false", "120, true", "280, true"})
    void fixesThatComeEveryTwoMinutesOrLessOftenAreTold(int pauseS, boolean told) {
        assertThat(walk(alice, pauseS, 2 * pauseS, 3 * pauseS).tellsOfRareFixes())
                .isEqualTo(told);
    }

    @Test
    void onePauseTellsNothingOfThePhone() {
        assertThat(walk(alice, 300).tellsOfRareFixes()).isFalse();
    }

    @Test
    void aLongPauseAmongFrequentFixesTellsNothingOfThePhone() {
        assertThat(walk(alice, 50, 100, 150, 700, 750, 800).tellsOfRareFixes()).isFalse();
    }

    @Test
    void isToldOnceAWeek() {
        assertThat(walk(alice, 150, 300, 450).tellsOfRareFixes()).isTrue();
        assertThat(walk(alice, 150, 300, 450).tellsOfRareFixes()).isFalse();
        passDays(6);
        assertThat(walk(alice, 150, 300, 450).tellsOfRareFixes()).isFalse();
        passDays(1);
        assertThat(walk(alice, 150, 300, 450).tellsOfRareFixes()).isTrue();
    }

    @Test
    void isToldToEachPersonForThemselves() {
        assertThat(walk(alice, 150, 300, 450).tellsOfRareFixes()).isTrue();
        assertThat(walk(People.registered(users, "Boris"), 150, 300, 450).tellsOfRareFixes())
                .isTrue();
    }

    private FinishedWalk walk(User user, int... seconds) {
        var stroll = Stroll.of(user);
        await(() -> walks.start(user, "dog", stroll.at(0, 0)));
        for (int second : seconds) {
            await(() -> walks.move(user, stroll.at(second, second), null));
        }
        return await(() -> walkEnds.finish(user, EndReason.BUTTON));
    }

    private void passDays(int days) {
        Rows.change(
                pool,
                "update walk set told_of_rare_fixes_at = told_of_rare_fixes_at - $2 * interval '1 day' where user_id = $1",
                alice.id(),
                days);
    }
}
