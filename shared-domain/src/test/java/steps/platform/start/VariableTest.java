package steps.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VariableTest {
    private static final Variable COLOUR = Variable.optional("COLOUR", "red or blue", List.of("red", "blue")::contains);

    @Test
    void oneThatMakesSenseIsNoComplaint() {
        assertThat(complaint(COLOUR, "red")).isNull();
    }

    @Test
    void oneThatMayBeLeftOutIsNoComplaint() {
        assertThat(complaint(COLOUR, "")).isNull();
        assertThat(Environment.of(Map.of()).complaint(List.of(COLOUR))).isEmpty();
    }

    @Test
    void oneThatIsNeededIsNamedWithTheReason() {
        var needed = COLOUR.neededFor("nobody would see it");
        assertThat(complaint(needed, "")).isEqualTo("COLOUR is not set: nobody would see it.");
        assertThat(complaint(needed, "  ")).isEqualTo("COLOUR is not set: nobody would see it.");
        assertThat(complaint(needed, "blue")).isNull();
    }

    @Test
    void oneThatMakesNoSenseIsNamedWithItsValueInOneLine() {
        assertThat(complaint(COLOUR, "gre\ne\tn\u0000")).isEqualTo("COLOUR must be red or blue, but is \"gre?e?n?\".");
        assertThat(complaint(COLOUR, "x".repeat(10_000))).hasSizeLessThan(300);
    }

    @Test
    void aSecretIsNotTold() {
        assertThat(complaint(COLOUR.keptSecret(), "hunter2")).isEqualTo("COLOUR must be red or blue.");
    }

    @Test
    void theFirstComplaintIsTold() {
        var shape = Variable.optional("SHAPE", "round", "round"::equals);
        assertThat(Environment.of(Map.of("COLOUR", "green", "SHAPE", "flat")).complaint(List.of(COLOUR, shape)))
                .contains("COLOUR must be red or blue, but is \"green\".");
        assertThat(Environment.of(Map.of("COLOUR", "red", "SHAPE", "flat")).complaint(List.of(COLOUR, shape)))
                .contains("SHAPE must be round, but is \"flat\".");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost",
                "https://api.telegram.org",
                "HTTPS://api.telegram.org/",
                "http://bot_api:8081",
                "http://[::1]:65535/path",
                "https://user:word@example.com/a/b"
            })
    void anAddressOnTheWebIsOne(String address) {
        assertThat(complaint(Variables.api("API", "…"), address)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api.telegram.org",
                "//api.telegram.org",
                "https://",
                "https:///path",
                "https://exa mple.com",
                "ftp://example.com",
                "https://example.com:0",
                "https://example.com:65536",
                "https://example.com:https",
                "https://example.com?x=1",
                "https://example.com#x",
                "https://example.com/%zz",
                "javascript:alert(1)"
            })
    void anythingElseIsNoAddressOnTheWeb(String address) {
        assertThat(complaint(Variables.api("API", "…"), address)).startsWith("API must be an http or https address");
    }

    @ParameterizedTest
    @CsvSource({
        "POSTGRES_HOST, db-1.example.com, true",
        "POSTGRES_HOST, 10.0.0.7, true",
        "POSTGRES_HOST, '[::1]', true",
        "POSTGRES_HOST, 'db 1', false",
        "POSTGRES_HOST, db/x, false",
        "POSTGRES_HOST, db:5432, false",
        "POSTGRES_PORT, 5432, true",
        "POSTGRES_PORT, 0, false",
        "POSTGRES_PORT, 65536, false",
        "POSTGRES_PORT, 5432x, false",
        "POSTGRES_USER, steps_bot, true",
        "POSTGRES_USER, 'steps_bot ', false",
        "POSTGRES_DB, steps-bot, true",
        "POSTGRES_DB, a?ssl=true, false",
    })
    void theDatabaseIsDescribedExactly(String name, String value, boolean sensible) {
        assertThat(Environment.of(Map.of(name, value))
                        .complaint(Variables.OF_DATABASE)
                        .isEmpty())
                .isEqualTo(sensible);
    }

    @ParameterizedTest
    @CsvSource({"Europe/Moscow, true", "+07:00, true", "UTC, true", "Europe/Moskva, false", "Moscow, false"})
    void aTimeZoneIsOneThatJavaKnows(String zone, boolean known) {
        assertThat(complaint(Variables.TIME_ZONE, zone) == null).isEqualTo(known);
    }

    private static String complaint(Variable variable, String value) {
        return Environment.of(Map.of(variable.name(), value))
                .complaint(List.of(variable))
                .orElse(null);
    }
}
