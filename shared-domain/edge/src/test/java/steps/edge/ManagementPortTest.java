package steps.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** What both services take over from here for a port whose connections are not watched. */
class ManagementPortTest {
    @Test
    void aSilentConnectionIsNotKeptForLong() {
        var patience = ConfigProvider.getConfig().getValue("quarkus.management.idle-timeout", Duration.class);

        assertThat(patience).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(75));
    }
}
