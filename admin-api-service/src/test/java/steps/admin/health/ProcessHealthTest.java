package steps.admin.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import steps.platform.roll.RunningProcess;

class ProcessHealthTest {
    private static final Instant NOW = Instant.parse("2026-01-02T12:00:00Z");

    @Test
    void oneVersionIsNotMixed() {
        assertThat(ProcessHealth.mixed(List.of(bot("1.0", 60), bot("1.0", 1)), NOW))
                .isEmpty();
        assertThat(ProcessHealth.mixed(List.of(), NOW)).isEmpty();
    }

    @Test
    void twoVersionsAreMixedWhenTheYoungerHasRunForTenMinutes() {
        assertThat(ProcessHealth.mixed(List.of(bot("1.0", 60), bot("1.1", 10)), NOW))
                .isEmpty();
        assertThat(ProcessHealth.mixed(List.of(bot("1.0", 60), bot("1.1", 11)), NOW))
                .containsExactly("bot-service");
        assertThat(ProcessHealth.mixed(List.of(bot("1.0", 60), bot("1.1", 11), bot("1.1", 1)), NOW))
                .containsExactly("bot-service");
    }

    @Test
    void twoBuildsOfOneVersionAreToldApartByTheirSchema() {
        var older = new RunningProcess(1, "bot-service", "1.0", 45, NOW.minusSeconds(3_600), NOW, false);
        assertThat(ProcessHealth.mixed(List.of(older, bot("1.0", 11)), NOW)).containsExactly("bot-service");
    }

    @Test
    void servicesMayDifferAndTheSilentDoNotCount() {
        var admin = new RunningProcess(2, "admin-api-service", "0.9", 46, NOW.minusSeconds(3_600), NOW, false);
        var silent = new RunningProcess(3, "bot-service", "0.9", 46, NOW.minusSeconds(3_600), NOW, true);
        assertThat(ProcessHealth.mixed(List.of(admin, silent, bot("1.0", 60)), NOW))
                .isEmpty();
    }

    private static RunningProcess bot(String version, long minutes) {
        return new RunningProcess(1, "bot-service", version, 46, NOW.minusSeconds(minutes * 60), NOW, false);
    }
}
