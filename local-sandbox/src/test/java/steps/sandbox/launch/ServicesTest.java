package steps.sandbox.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServicesTest {
    private static final Map<String, String> DATABASE = Map.of("POSTGRES_HOST", "127.0.0.1", "POSTGRES_PORT", "5433");

    @TempDir
    private Path root;

    @Test
    void withoutAnySettingTheSandboxPlaysTelegramAndTheWeather() {
        Services services = services(Map.of());

        assertThat(services.sandboxPlaysTelegram()).isTrue();
        assertThat(services.bot(DATABASE).environment())
                .containsAllEntriesOf(DATABASE)
                .containsEntry("BOT_TOKEN", Services.SANDBOX_TOKEN)
                .containsEntry("TELEGRAM_API_URL", "http://localhost:8082")
                .containsEntry("WEBHOOK_URL", "http://localhost:8080/webhook")
                .containsEntry("WEATHER_API_URL", "http://localhost:8082")
                .containsEntry("BOT_SERVICE_PORT", "8080");
        assertThat(services.sandbox(root).environment())
                .containsEntry("SANDBOX_PORT", "8082")
                .containsEntry("SANDBOX_DATA", root.toString())
                .containsEntry("BOT_TOKEN", Services.SANDBOX_TOKEN);
        assertThat(services.adminApi(DATABASE).environment())
                .containsAllEntriesOf(DATABASE)
                .containsEntry("ADMIN_API_PORT", "8000")
                .containsEntry("MIGRATE_AT_START", "true");
    }

    @Test
    void otherPortsReachEverybodyWhoNeedsThem() {
        Services services = services(Map.of("BOT_SERVICE_PORT", "1001", "SANDBOX_PORT", "1002"));

        assertThat(services.bot(DATABASE).environment())
                .containsEntry("TELEGRAM_API_URL", "http://localhost:1002")
                .containsEntry("WEBHOOK_URL", "http://localhost:1001/webhook");
    }

    @Test
    void theWebhookOfAnOldFileIsReplacedOnlyForTheSandbox() {
        Map<String, String> real = Map.of("BOT_TOKEN", "42:real", "WEBHOOK_URL", "https://bot.example/webhook");

        assertThat(services(real).bot(DATABASE).environment())
                .containsEntry("WEBHOOK_URL", "https://bot.example/webhook")
                .containsEntry("BOT_TOKEN", "42:real")
                .doesNotContainKeys("TELEGRAM_API_URL", "WEATHER_API_URL");
        assertThat(services(Map.of("WEBHOOK_URL", "https://bot.example/webhook"))
                        .bot(DATABASE)
                        .environment())
                .containsEntry("WEBHOOK_URL", "http://localhost:8080/webhook");
    }

    @Test
    void aRealBotNeedsNoSandbox() {
        assertThat(services(Map.of("BOT_TOKEN", "42:real")).sandboxPlaysTelegram())
                .isFalse();
        assertThat(services(Map.of("BOT_TOKEN", Services.SANDBOX_TOKEN)).sandboxPlaysTelegram())
                .isTrue();
    }

    @Test
    void anAddressOfTheApiDecidesByItself() {
        assertThat(services(Map.of("BOT_TOKEN", "42:other", "TELEGRAM_API_URL", "http://localhost:8082"))
                        .sandboxPlaysTelegram())
                .isTrue();
        assertThat(services(Map.of("TELEGRAM_API_URL", "https://telegram.example"))
                        .sandboxPlaysTelegram())
                .isFalse();
    }

    @Test
    void theKeyOfPartnersIsMadeUpOnceUnlessItIsGiven() {
        String madeUp = services(Map.of()).apiKey();

        assertThat(madeUp).matches("[0-9a-f]{32}");
        assertThat(services(Map.of()).apiKey()).isEqualTo(madeUp);
        assertThat(services(Map.of("API_KEY", "given")).adminApi(DATABASE).environment())
                .containsEntry("API_KEY", "given");
    }

    @Test
    void whoeverSetsMoreHasItPassedOn() {
        Map<String, String> more = Map.of("TIME_ZONE", "Asia/Omsk", "MIGRATE_AT_START", "false");

        assertThat(services(more).adminApi(DATABASE).environment()).containsAllEntriesOf(more);
    }

    private Services services(Map<String, String> set) {
        Checkout checkout = new Checkout(root);
        return new Services(checkout, Variables.of(Map.of(), new HashMap<>(set)), Leftovers.of(checkout, "run"));
    }
}
