package steps.domain.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static steps.testing.Async.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steps.platform.cache.Caches;
import steps.testing.DatabaseResource;
import steps.testing.Rows;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class BotSettingsTest {
    @Inject
    BotSettings settings;

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
    void theTableHasEverySettingWithItsKindRangeAndDefault() {
        var told = Rows.text(
                pool,
                "select string_agg(concat_ws(' ', key, kind, value, default_value, min_value, max_value), E'\\n'"
                        + " order by key) from bot_setting");
        assertThat(told)
                .isEqualTo(Arrays.stream(BotSetting.values())
                        .map(BotSettingsTest::asInTheTable)
                        .sorted()
                        .collect(Collectors.joining("\n")));
    }

    private static String asInTheTable(BotSetting setting) {
        var words = String.join(
                " ",
                setting.key(),
                setting.kind().name().toLowerCase(Locale.ROOT),
                setting.defaultValue(),
                setting.defaultValue());
        return setting.min() == null ? words : String.join(" ", words, setting.min(), setting.max());
    }

    @Test
    void aChangeIsSeenAfterTheNextRefresh() {
        await(caches::refresh);
        var before = settings.current();
        write("walk_step_length_m", "0.8");
        assertThat(settings.current()).isSameAs(before);
        await(caches::refresh);
        assertThat(settings.current().number(BotSetting.WALK_STEP_LENGTH_M)).isEqualTo(0.8);
        assertThat(settings.current().whole(BotSetting.WALK_GAP_S)).isEqualTo(600);
    }

    @Test
    void aRowThatIsGoneMeansTheDefault() {
        Rows.change(pool, "delete from bot_setting where key = 'walk_gap_s'");
        await(caches::refresh);
        var known = settings.current();
        Rows.change(
                pool,
                "insert into bot_setting values ('walk_gap_s', 'whole', '600', '600', 60, 3600, 'с', 'Разрыв', '', 14)");
        assertThat(known.whole(BotSetting.WALK_GAP_S)).isEqualTo(600);
    }

    @ParameterizedTest
    @CsvSource({
        "walk_gap_s, 59",
        "walk_gap_s, 3601",
        "walk_gap_s, 600.5",
        "walk_gap_s, -600",
        "walk_step_length_m, 1.51",
        "walk_step_length_m, '0,75'",
        "walk_step_length_m, NaN",
        "walk_step_length_m, ''",
        "walk_route_card, yes",
        "поддержка, help",
        "поддержка, 'javascript:alert(1)'",
        "поддержка, 'https://t.me/a b'",
        "поддержка, 'https://t.me/\"a'",
    })
    void theTableRefusesWhatTheCodeRefuses(String key, String value) {
        assertThat(BotSetting.of(key))
                .hasValueSatisfying(
                        setting -> assertThat(setting.accepts(value)).isFalse());
        assertThatThrownBy(() -> write(key, value)).hasMessageContaining("bot_setting_value");
    }

    @ParameterizedTest
    @CsvSource({
        "walk_gap_s, 60",
        "walk_gap_s, 3600",
        "walk_step_length_m, 0.3",
        "walk_step_length_m, 1.5",
        "walk_step_length_m, 1",
        "walk_route_card, false",
        "поддержка, ''",
        "поддержка, 'https://example.org/help?a=1'",
        "поддержка, 't.me/steps_help'",
        "поддержка, '@steps_help'",
    })
    void theTableTakesWhatTheCodeTakes(String key, String value) {
        assertThat(BotSetting.of(key))
                .hasValueSatisfying(
                        setting -> assertThat(setting.accepts(value)).isTrue());
        write(key, value);
    }

    private void write(String key, String value) {
        assertThat(Rows.change(pool, "update bot_setting set value = $2 where key = $1", key, value))
                .isEqualTo(1);
    }
}
