package steps.sandbox.updates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import steps.sandbox.settings.LiveSettings;
import steps.sandbox.settings.Settings;

class RetryScheduleTest {
    @Test
    void telegramWaits0Then2Then4UpTo32Then60Then60To120Seconds() {
        RetrySchedule schedule = new RetrySchedule(new LiveSettings(Settings.telegram()));
        assertThat(schedule.delayMs(1)).isZero();
        assertThat(schedule.delayMs(2)).isEqualTo(2_000);
        assertThat(schedule.delayMs(3)).isEqualTo(4_000);
        assertThat(schedule.delayMs(4)).isEqualTo(8_000);
        assertThat(schedule.delayMs(5)).isEqualTo(16_000);
        assertThat(schedule.delayMs(6)).isEqualTo(32_000);
        assertThat(schedule.delayMs(7)).isBetween(60_000L, 64_000L);
        for (int failures = 8; failures < 200; failures++) {
            assertThat(schedule.delayMs(failures)).isBetween(60_000L, 120_000L);
        }
    }

    @Test
    void ownSchedulesRepeatTheirLastDelay() {
        Settings settings = Settings.telegram().with("retry_schedule", List.of(0.1, 0.5));
        RetrySchedule schedule = new RetrySchedule(new LiveSettings(settings));
        assertThat(schedule.delayMs(1)).isEqualTo(100);
        assertThat(schedule.delayMs(2)).isEqualTo(500);
        assertThat(schedule.delayMs(9)).isEqualTo(500);
    }
}
