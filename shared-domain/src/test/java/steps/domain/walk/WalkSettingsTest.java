package steps.domain.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.testing.Async.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import steps.domain.setting.SettingValues;
import steps.domain.user.Users;
import steps.domain.walk.meter.WalkRules;
import steps.platform.cache.Caches;
import steps.testing.DatabaseResource;
import steps.testing.People;
import steps.testing.Rows;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class WalkSettingsTest {
    @Inject
    WalkSettings settings;

    @Inject
    LiveWalks liveWalks;

    @Inject
    Walks walks;

    @Inject
    Users users;

    @Inject
    Caches caches;

    @Inject
    Pool pool;

    @AfterEach
    void asUsual() {
        Rows.change(pool, "update bot_setting set value = default_value");
        await(caches::refresh);
    }

    @Test
    void theDefaultsAreTheMeasuredRules() {
        assertThat(WalkSettings.rules(SettingValues.defaults(), null)).isEqualTo(WalkRules.defaults());
    }

    @Test
    void aWrittenSettingHoldsForAllReplicasThatReadItAgain() {
        write("walk_silence_minutes", "20");
        write("walk_silence_hint_minutes", "7");
        write("walk_track_days", "3");
        write("walk_status_seconds", "9");
        write("walk_route_card", "false");
        assertThat(settings.silence()).isEqualTo(Duration.ofMinutes(20));
        assertThat(settings.silenceHint()).isEqualTo(Duration.ofMinutes(7));
        assertThat(settings.tracksKept()).isEqualTo(Duration.ofDays(3));
        assertThat(settings.statusPace()).isEqualTo(Duration.ofSeconds(9));
        assertThat(settings.routeCard()).isFalse();
    }

    /** Both ways of moving a walk. */
    @Test
    void aWalkThatGoesOnTakesNewRulesFromItsNextPoint() {
        await(caches::refresh);
        var alice = Stroll.of(People.registered(users, "Alice"));
        await(() -> walks.start(alice.walker(), "dog", alice.minute(0)));
        assertThat(stepsAfter(alice.minute(1))).isEqualTo(80);
        write("walk_step_length_m", "0.6");
        assertThat(stepsAfter(alice.minute(2))).isEqualTo(180);
        write("walk_daily_limit_steps", "200");
        assertThat(await(() -> walks.move(alice.walker(), alice.minute(3), null)))
                .isInstanceOfSatisfying(
                        WalkMove.Ended.class,
                        ended -> assertThat(ended.walk().summary().steps()).isEqualTo(200));
    }

    @Test
    void rulesThatDoNotFitTogetherLeaveTheLastOnesInForce() {
        write("walk_rest_s", "80");
        var good = settings.rules();
        assertThat(good.restS()).isEqualTo(80);
        write("walk_accuracy_if_absent_m", "60");
        assertThat(settings.rules()).isEqualTo(good);
        write("walk_max_accuracy_m", "65");
        assertThat(settings.rules().accuracyIfAbsentM()).isEqualTo(60);
    }

    private int stepsAfter(LiveLocation live) {
        var move = await(() -> liveWalks.move(List.of(live))).getFirst();
        return ((WalkMove.Going) move).walk().steps();
    }

    private void write(String key, String value) {
        Rows.change(pool, "update bot_setting set value = $2 where key = $1", key, value);
        await(caches::refresh);
    }
}
