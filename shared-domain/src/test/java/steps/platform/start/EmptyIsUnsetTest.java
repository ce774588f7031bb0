package steps.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EmptyIsUnsetTest {
    private static final String PROPERTY = "steps.time-zone";

    @Test
    void aVariableThatIsSetToNothingLeavesTheDefault() {
        assertThat(zoneWith("")).isEqualTo("Europe/Moscow");
        assertThat(zoneWith("  ")).isEqualTo("Europe/Moscow");
        assertThat(zoneWith("Asia/Omsk")).isEqualTo("Asia/Omsk");
    }

    @Test
    void aVariableThatIsSetToNothingIsNotThere() {
        assertThat(config(Map.of("API_KEY", "")).getOptionalValue("API_KEY", String.class))
                .isEmpty();
        assertThat(config(Map.of("API_KEY", "k")).getOptionalValue("API_KEY", String.class))
                .contains("k");
    }

    @Test
    void aPropertyMayBeEmptyOnPurpose() {
        assertThat(config(Map.of("quarkus.log.file", ""))
                        .getConfigValue("quarkus.log.file")
                        .getValue())
                .isEmpty();
    }

    private static String zoneWith(String variable) {
        return config(Map.of(PROPERTY, "${TIME_ZONE:Europe/Moscow}", "TIME_ZONE", variable))
                .getValue(PROPERTY, String.class);
    }

    /** With the interceptors that a service finds by itself. */
    private static SmallRyeConfig config(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredInterceptors()
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .build();
    }
}
