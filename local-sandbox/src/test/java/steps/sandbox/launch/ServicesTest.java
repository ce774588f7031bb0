package steps.sandbox.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steps.sandbox.launch.process.Service;

class ServicesTest {
    private static final Map<String, String> DATABASE = Map.of("POSTGRES_HOST", "127.0.0.1", "POSTGRES_PORT", "5433");

    private static final Map<String, String> MIGRATION =
            Map.of("MIGRATION_USER", "owner", "MIGRATION_PASSWORD", "secret");

    @TempDir
    private Path root;

    @Test
    void withoutAnySettingTheSandboxPlaysTelegramAndTheWeather() {
        Services services = services(Map.of());

        assertThat(services.sandboxPlaysTelegram()).isTrue();
        assertThat(bot(services).environment())
                .containsAllEntriesOf(DATABASE)
                .containsEntry("BOT_TOKEN", Services.SANDBOX_TOKEN)
                .containsEntry("TELEGRAM_API_URL", "http://localhost:8082")
                .containsEntry("WEBHOOK_URL", "http://localhost:8080/webhook")
                .containsEntry("WEATHER_API_URL", "http://localhost:8082")
                .containsEntry("BOT_SERVICE_PORT", "8080")
                .containsEntry("MANAGEMENT_PORT", "9080");
        assertThat(services.sandbox(root).environment())
                .containsEntry("SANDBOX_PORT", "8082")
                .containsEntry("SANDBOX_DATA", root.toString())
                .containsEntry("BOT_TOKEN", Services.SANDBOX_TOKEN);
        assertThat(services.adminApi(DATABASE, MIGRATION).environment())
                .containsAllEntriesOf(DATABASE)
                .containsEntry("ADMIN_API_PORT", "8000")
                .containsEntry("MANAGEMENT_PORT", "9000")
                .containsEntry("MIGRATE_AT_START", "true");
    }

    @Test
    void whoeverMigratesAloneKnowsTheOwnerOfTheSchema() {
        Services services = services(MIGRATION);

        assertThat(services.adminApi(DATABASE, MIGRATION).environment()).containsAllEntriesOf(MIGRATION);
        assertThat(services.migrate("up", DATABASE, MIGRATION).environment()).containsAllEntriesOf(MIGRATION);
        assertThat(bot(services).environment()).doesNotContainKeys("MIGRATION_USER", "MIGRATION_PASSWORD");
        assertThat(services.botCommand(DATABASE, "failed", "list").environment())
                .doesNotContainKey("MIGRATION_PASSWORD");
    }

    @Test
    void aFailedUpdateIsReplayedWithAllThatABotIsGiven() {
        Services services = services(Map.of());
        Command replay = services.botCommand(DATABASE, "failed", "replay", "7");

        assertThat(replay.line()).endsWith("failed", "replay", "7");
        assertThat(replay.environment()).isEqualTo(bot(services).environment());
    }

    @Test
    void otherPortsReachEverybodyWhoNeedsThem() {
        Services services = services(Map.of("BOT_SERVICE_PORT", "1001", "SANDBOX_PORT", "1002"));

        assertThat(bot(services).environment())
                .containsEntry("TELEGRAM_API_URL", "http://localhost:1002")
                .containsEntry("WEBHOOK_URL", "http://localhost:1001/webhook");
    }

    @Test
    void managementIsReachedFromThisMachineAloneEvenWithARealBot() {
        Services services = services(Map.of("BOT_TOKEN", "42:real", "MANAGEMENT_PORT", "1"));

        assertThat(bot(services).environment())
                .containsEntry("QUARKUS_MANAGEMENT_HOST", "127.0.0.1")
                .containsEntry("MANAGEMENT_PORT", "9080");
        assertThat(services.adminApi(DATABASE, MIGRATION).environment())
                .containsEntry("QUARKUS_MANAGEMENT_HOST", "127.0.0.1")
                .containsEntry("MANAGEMENT_PORT", "9000");
        assertThat(bot(services).managementUrl("/q/health")).hasToString("http://localhost:9080/q/health");
    }

    @Test
    void theWebhookOfAnOldFileIsReplacedOnlyForTheSandbox() {
        Map<String, String> real = Map.of("BOT_TOKEN", "42:real", "WEBHOOK_URL", "https://bot.example/webhook");

        assertThat(bot(services(real)).environment())
                .containsEntry("WEBHOOK_URL", "https://bot.example/webhook")
                .containsEntry("BOT_TOKEN", "42:real")
                .doesNotContainKeys("TELEGRAM_API_URL", "WEATHER_API_URL");
        assertThat(bot(services(Map.of("WEBHOOK_URL", "https://bot.example/webhook")))
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
        assertThat(services(Map.of("API_KEY", "given"))
                        .adminApi(DATABASE, MIGRATION)
                        .environment())
                .containsEntry("API_KEY", "given");
    }

    @Test
    void whoeverSetsMoreHasItPassedOn() {
        Map<String, String> more = Map.of("TIME_ZONE", "Asia/Omsk", "MIGRATE_AT_START", "false");

        assertThat(services(more).adminApi(DATABASE, MIGRATION).environment()).containsAllEntriesOf(more);
    }

    @Test
    void replicasOfTheBotStandBehindOneWebhook() {
        Services services = services(Map.of(), List.of(new BotPorts(8080, 9080), new BotPorts(8084, 9081)));

        assertThat(services.bots(DATABASE)).extracting(Service::name).containsExactly("bot-service-1", "bot-service-2");
        assertThat(services.bots(DATABASE)).extracting(Service::port).containsExactly(8080, 8084);
        assertThat(services.bots(DATABASE))
                .extracting(bot -> bot.environment().get("BOT_SERVICE_PORT"))
                .containsExactly("8080", "8084");
        assertThat(services.bots(DATABASE))
                .extracting(bot -> bot.environment().get("MANAGEMENT_PORT"))
                .containsExactly("9080", "9081");
        assertThat(services.bots(DATABASE))
                .extracting(bot -> bot.environment().get("WEBHOOK_URL"))
                .containsOnly("http://localhost:8080/webhook");
        assertThat(services.sandbox(root).environment())
                .containsEntry("SANDBOX_WEBHOOK_REPLICAS", "localhost:8080,localhost:8084");
    }

    @Test
    void oneBotHasItsPlainNameAndTheSandboxKnowsOfNoReplicas() {
        assertThat(bot(services(Map.of())).name()).isEqualTo("bot-service");
        assertThat(services(Map.of()).sandbox(root).environment()).doesNotContainKey("SANDBOX_WEBHOOK_REPLICAS");
    }

    private static Service bot(Services services) {
        assertThat(services.bots(DATABASE)).hasSize(1);
        return services.bots(DATABASE).getFirst();
    }

    private Services services(Map<String, String> set) {
        return services(set, BotPorts.choose(Variables.of(Map.of(), set), 1));
    }

    private Services services(Map<String, String> set, List<BotPorts> botPorts) {
        Checkout checkout = new Checkout(root);
        return new Services(
                checkout, Variables.of(Map.of(), new HashMap<>(set)), Leftovers.of(checkout, "run"), botPorts);
    }
}
