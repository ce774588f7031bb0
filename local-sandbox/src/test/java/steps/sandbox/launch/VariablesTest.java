package steps.sandbox.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import steps.sandbox.launch.process.LaunchException;

class VariablesTest {
    @Test
    void theEnvironmentWinsOverTheFile() {
        Variables variables = Variables.of(Map.of("A", "file", "B", "file"), Map.of("A", "environment"));

        assertThat(variables.get("A")).hasValue("environment");
        assertThat(variables.get("B")).hasValue("file");
    }

    @Test
    void anEmptyOneCountsAsNotSet() {
        assertThat(Variables.of(Map.of("A", ""), Map.of()).has("A")).isFalse();
        assertThat(Variables.of(Map.of(), Map.of("PORT", " ")).port("PORT", 8080))
                .isEqualTo(8080);
    }

    @Test
    void thoseOfTheFormerDeliveryAreNotPassedOn() {
        Variables variables = Variables.of(Map.of("CDEK_SECURE", "x", "CDEK_ACCOUNT", "y", "A", "z"), Map.of());

        assertThat(variables.ignored()).containsExactly("CDEK_ACCOUNT", "CDEK_SECURE");
        assertThat(variables.values()).isEqualTo(Map.of("A", "z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "8o80", "-1", "999999"})
    void aPortIsAPort(String value) {
        Variables variables = Variables.of(Map.of(), Map.of("SANDBOX_PORT", value));

        assertThatThrownBy(() -> variables.port("SANDBOX_PORT", 1))
                .isInstanceOf(LaunchException.class)
                .hasMessage("SANDBOX_PORT must be a port number, but is \"" + value + "\".");
    }
}
