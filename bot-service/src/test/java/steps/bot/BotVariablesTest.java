package steps.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import steps.platform.start.Environment;

class BotVariablesTest {
    private static final String TOKEN = "123456789:AAbb-CC_ddEEffGGhhIIjjKKllMMnnOOppQ";

    @Test
    void aTokenAloneIsEnough() {
        assertThat(complaint(Map.of("BOT_TOKEN", TOKEN))).isEmpty();
    }

    @Test
    void everythingMayBeSet() {
        assertThat(complaint(Map.of(
                        "TELEGRAM_API_URL", "http://bot_api:8081/",
                        "TELEGRAM_MODE", "webhook",
                        "WEBHOOK_URL", "https://steps.example.com/bot/webhook",
                        "WEBHOOK_SECRET", "a-Z_09",
                        "BOT_SERVICE_PORT", "8080",
                        "WEATHER_API_URL", "https://customer-api.open-meteo.com",
                        "ADMIN_TELEGRAM_IDS", "5000000001, 5000000002,7",
                        "TIME_ZONE", "Asia/Yekaterinburg",
                        "POSTGRES_HOST", "db",
                        "POSTGRES_PORT", "5432")))
                .isEmpty();
    }

    @Test
    void withoutATokenThereIsNoBot() {
        assertThat(Environment.of(Map.of()).complaint(BotVariables.in(Environment.of(Map.of()))))
                .contains("BOT_TOKEN is not set: Telegram knows the bot by it.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AAbbCCdd",
                "123456789",
                "123456789:",
                ":AAbbCCdd",
                "012:AAbbCCdd",
                "123:AAbb CCdd",
                "bot123:AAbbCCdd"
            })
    void aTokenThatIsNoneIsRefusedAndNotTold(String token) {
        assertThat(complaint(Map.of("BOT_TOKEN", token)))
                .contains("BOT_TOKEN must be a token such as 123456:ABC-DEF, as BotFather gave it.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://steps.example.com/webhook",
                "https://steps.example.com:8443/a/webhook",
                "http://localhost:8080/webhook",
                "http://127.0.0.1:8080/webhook",
                "http://[::1]:8080/webhook"
            })
    void aWebhookIsReachedByHttpsOrOnThisMachine(String url) {
        assertThat(complaint(Map.of("WEBHOOK_URL", url))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "steps.example.com/webhook",
                "/webhook",
                "http://steps.example.com/webhook",
                "http://localhost.example.com/webhook",
                "https://steps.example.com/",
                "https://steps.example.com/webhook/",
                "https://steps.example.com/?x=/webhook",
                "https://steps.example.com/#/webhook",
                "ftp://localhost/webhook"
            })
    void anyOtherWebhookIsRefused(String url) {
        assertThat(complaint(Map.of("WEBHOOK_URL", url)))
                .contains("WEBHOOK_URL must be an https address that ends in /webhook, but is \"" + url + "\".");
    }

    @Test
    void theWebhookModeNeedsAnAddress() {
        assertThat(complaint(Map.of("TELEGRAM_MODE", "webhook")))
                .contains("WEBHOOK_URL is not set: Telegram must be told where updates go.");
        assertThat(complaint(Map.of("TELEGRAM_MODE", "polling"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "TELEGRAM_API_URL,   api.telegram.org",
        "TELEGRAM_API_URL,   https://api.telegram.org?x=1",
        "TELEGRAM_MODE,      push",
        "TELEGRAM_RATE_PER_SECOND, 0",
        "TELEGRAM_RATE_PER_SECOND, fast",
        "BOT_SERVICE_PORT,   80a",
        "BOT_SERVICE_PORT,   0",
        "WEATHER_API_URL,    open-meteo",
        "ADMIN_TELEGRAM_IDS, '@alice'",
        "ADMIN_TELEGRAM_IDS, '1;2'",
        "ADMIN_TELEGRAM_IDS, '1,,2'",
        "ADMIN_TELEGRAM_IDS, '99999999999999999999'",
        "TIME_ZONE,          Europe/Moskva",
        "POSTGRES_HOST,      'a b'",
        "POSTGRES_PORT,      65536",
        "POSTGRES_USER,      ' me'",
        "POSTGRES_DB,        a/b",
    })
    void nonsenseIsNamedWithItsValueInOneLine(String variable, String value) {
        assertThat(complaint(Map.of(variable, value)))
                .hasValueSatisfying(complaint -> assertThat(complaint)
                        .startsWith(variable + " must be ")
                        .endsWith("but is \"" + value + "\".")
                        .doesNotContain("\n"));
    }

    @Test
    void aSecretThatTelegramRefusesIsNotTold() {
        assertThat(complaint(Map.of("WEBHOOK_SECRET", "пароль!")))
                .hasValueSatisfying(complaint -> assertThat(complaint)
                        .startsWith("WEBHOOK_SECRET must be ")
                        .doesNotContain("пароль"));
    }

    private static Optional<String> complaint(Map<String, String> variables) {
        var all = new HashMap<>(Map.of("BOT_TOKEN", TOKEN));
        all.putAll(variables);
        var environment = Environment.of(all);
        return environment.complaint(BotVariables.in(environment));
    }
}
