package steps.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steps.platform.start.Environment;

class AdminVariablesTest {
    @Test
    void isContentWithAKeyAlone() {
        assertThat(complaintOfService(Map.of("API_KEY", "k"))).isEmpty();
    }

    @Test
    void isContentWithEverythingSet() {
        assertThat(complaintOfService(Map.of(
                        "API_KEY", "k",
                        "POSTGRES_HOST", "[::1]",
                        "POSTGRES_PORT", "65535",
                        "POSTGRES_USER", "steps_bot",
                        "POSTGRES_DB", "steps-bot_1",
                        "ADMIN_API_PORT", "8000",
                        "TIME_ZONE", "Asia/Yekaterinburg",
                        "MIGRATE_AT_START", "true")))
                .isEmpty();
    }

    @Test
    void needsAKeyForTheServiceButNotForTheSchema() {
        assertThat(complaintOfService(Map.of("API_KEY", " ")))
                .hasValueSatisfying(complaint -> assertThat(complaint).startsWith("API_KEY is not set"));
        assertThat(Environment.of(Map.of()).complaint(AdminVariables.OF_COMMAND))
                .isEmpty();
    }

    @Test
    void countsWhatIsSetToNothingAsNotSet() {
        assertThat(complaintOfService(Map.of("API_KEY", "k", "POSTGRES_PORT", "", "TIME_ZONE", " ")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "POSTGRES_HOST,   'db 1'",
        "POSTGRES_HOST,   db/x",
        "POSTGRES_PORT,   54x2",
        "POSTGRES_PORT,   0",
        "POSTGRES_PORT,   65536",
        "POSTGRES_PORT,   99999999999",
        "POSTGRES_USER,   'steps '",
        "MIGRATION_USER,  ' owner'",
        "POSTGRES_DB,     a?ssl=true",
        "ADMIN_API_PORT,  -1",
        "TIME_ZONE,       Europe/Moskva",
        "MIGRATE_AT_START, yes",
        "WEBHOOK_ALLOWED_NETWORKS, 10.0.0.0/33",
        "WEBHOOK_ALLOWED_NETWORKS, localhost",
        "TELEGRAM_RATE_PER_SECOND, 0",
    })
    void namesTheVariableAndItsValueInOneLine(String variable, String value) {
        assertThat(complaintOfService(Map.of("API_KEY", "k", variable, value)))
                .hasValueSatisfying(complaint -> assertThat(complaint)
                        .startsWith(variable + " must be ")
                        .endsWith("but is \"" + value + "\".")
                        .doesNotContain("\n"));
    }

    private static Optional<String> complaintOfService(Map<String, String> variables) {
        return Environment.of(variables).complaint(AdminVariables.OF_SERVICE);
    }
}
