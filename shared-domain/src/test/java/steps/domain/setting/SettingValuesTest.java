package steps.domain.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingValuesTest {
    private final List<String> complaints = new ArrayList<>();

    @Test
    void everyDefaultIsAcceptedByItsSetting() {
        assertThat(BotSetting.values())
                .allSatisfy(setting ->
                        assertThat(setting.accepts(setting.defaultValue())).isTrue());
    }

    @Test
    void anUnusableValueLeavesTheOldOneAndIsComplainedAboutOnce() {
        var good = SettingValues.defaults().after(Map.of("walk_gap_s", "300"), complaints::add);
        var still = good.after(Map.of("walk_gap_s", "a while", "walk_rest_s", "75"), complaints::add);
        assertThat(still.whole(BotSetting.WALK_GAP_S)).isEqualTo(300);
        assertThat(still.whole(BotSetting.WALK_REST_S)).isEqualTo(75);
        assertThat(complaints).containsExactly("The setting walk_gap_s cannot be 'a while', it stays 300");
    }

    @Test
    void aValueUnusableFromTheBeginningIsTheDefault() {
        var values = SettingValues.defaults().after(Map.of("walk_gap_s", "1e9"), complaints::add);
        assertThat(values).isEqualTo(SettingValues.defaults());
        assertThat(complaints).hasSize(1);
    }

    @Test
    void aKeyOfANewerVersionIsNotOurs() {
        var values = SettingValues.defaults().after(Map.of("walk_on_mars", "true"), complaints::add);
        assertThat(values).isEqualTo(SettingValues.defaults());
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "@steps_help, https://t.me/steps_help",
        "t.me/steps_help, https://t.me/steps_help",
        "http://example.org, http://example.org",
        "https://example.org/a, https://example.org/a",
    })
    void anAddressIsOpenedHoweverItIsWritten(String written, String opened) {
        var values = SettingValues.defaults().after(Map.of("поддержка", written), complaints::add);
        assertThat(values.link(BotSetting.SUPPORT_LINK)).contains(opened);
        assertThat(complaints).isEmpty();
    }

    @Test
    void noAddressIsNone() {
        assertThat(SettingValues.defaults().link(BotSetting.SUPPORT_LINK)).isEmpty();
    }
}
