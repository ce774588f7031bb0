package steps.sandbox.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the page offers developers: calls, deliveries, faults, the bot's settings. */
@ExtendWith(PageStage.class)
class ToolsPageTest {
    @Test
    void theLogShowsEachCallWithRequestAndAnswer(Stage stage) {
        Visitor visitor = stage.visitor();
        Chat anna = visitor.startsAs("Анна", stage.bot);
        visitor.byId("show-tools").click();
        stage.bot.says(anna.userId(), "В журнал");
        stage.bot.tries("sendMessage", "{\"chat_id\": %d, \"text\": \"\"}".formatted(anna.userId()));
        Locator calls = visitor.byId("call");
        assertThat(calls).hasCount(2);
        assertThat(calls.first()).hasAttribute("data-status", "400");
        assertThat(calls.first()).containsText("message text is empty");
        assertThat(calls.last()).containsText("Анна");
        calls.last().locator("summary").click();
        assertThat(calls.last().locator("pre").first()).containsText("\"text\": \"В журнал\"");
        assertThat(calls.last().locator("pre").last()).containsText("\"message_id\"");
        visitor.byId("only-errors").check();
        assertThat(calls).hasCount(1);
        visitor.byId("only-errors").uncheck();
        visitor.byId("hide-polling").uncheck();
        assertThat(calls.filter(new Locator.FilterOptions().setHasText("getUpdates"))
                        .first())
                .isVisible();
        visitor.byId("calls-filter").fill("sendm");
        assertThat(calls).hasCount(2);
    }

    @Test
    void aFaultThatWasOrderedStrikesAndLeavesTheList(Stage stage) {
        Visitor visitor = stage.visitor();
        Chat anna = visitor.startsAs("Анна", stage.bot);
        visitor.byId("show-tools").click();
        visitor.byId("tab-faults").click();
        visitor.byId("fault-retry-after").fill("7");
        visitor.byId("fault-method").selectOption("sendMessage");
        visitor.byId("fault-chat").selectOption("Анна");
        visitor.byId("fault-add").click();
        assertThat(visitor.byId("fault"))
                .hasText("429: слишком частоосталось 1 · retry_after 7 · method sendMessage · chat_id %d"
                        .formatted(anna.userId()));
        JsonNode struck = stage.bot.tries("sendMessage", "{\"chat_id\": %d, \"text\": \"?\"}".formatted(anna.userId()));
        assertThat(struck.path("error_code").asInt()).isEqualTo(429);
        assertThat(struck.at("/parameters/retry_after").asInt()).isEqualTo(7);
        assertThat(visitor.byId("fault")).hasCount(0);
        assertThat(visitor.byId("faults-none")).isVisible();
    }

    @Test
    void everyKindOfFaultCanBeOrderedAndRemoved(Stage stage) {
        Visitor visitor = stage.visitor();
        visitor.byId("show-tools").click();
        visitor.byId("tab-faults").click();
        int kinds = visitor.byId("fault-kind").locator("option").count();
        for (int kind = 0; kind < kinds; kind++) {
            visitor.byId("fault-kind")
                    .selectOption(visitor.byId("fault-kind")
                            .locator("option")
                            .nth(kind)
                            .getAttribute("value"));
            visitor.byId("fault-probability").fill("0.5");
            visitor.byId("fault-count").fill("");
            visitor.byId("fault-add").click();
            assertThat(visitor.byId("fault")).hasCount(kind + 1);
        }
        assertThat(visitor.byId("fault").first()).containsText("без конца");
        assertThat(visitor.byId("fault").first()).containsText("probability 0.5");
        visitor.byId("fault-remove").first().click();
        assertThat(visitor.byId("fault")).hasCount(kinds - 1);
        visitor.byId("faults-clear").click();
        assertThat(visitor.byId("fault")).hasCount(0);
    }

    @Test
    void deliveriesToAWebhookAreShownWithTheirStatus(Stage stage) throws IOException {
        HttpServer webhook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        webhook.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        webhook.start();
        try {
            stage.bot.calls(
                    "setWebhook",
                    "{\"url\": \"http://127.0.0.1:%d/webhook\"}"
                            .formatted(webhook.getAddress().getPort()));
            Visitor visitor = stage.visitor();
            visitor.byId("show-tools").click();
            visitor.byId("tab-deliveries").click();
            visitor.adds("Анна").byId("start").click();
            assertThat(visitor.byId("delivery")).hasCount(1);
            assertThat(visitor.byId("delivery")).containsText("204");
            visitor.byId("tab-bot").click();
            assertThat(visitor.byId("bot-about")).containsText("/webhook");
        } finally {
            webhook.stop(0);
        }
    }

    @Test
    void settingsAndWeatherAreSetFromThePage(Stage stage) {
        Visitor visitor = stage.visitor();
        visitor.byId("show-tools").click();
        visitor.byId("tab-bot").click();
        visitor.byId("setting-latency_ms").fill("5");
        visitor.byId("settings-save").click();
        assertThat(visitor.byId("bot-said")).hasText("Сохранено");
        assertThat(stage.bot.control("/sandbox/info").at("/settings/latency_ms").asInt())
                .isEqualTo(5);
        visitor.byId("setting-messages_per_chat").fill("0");
        visitor.byId("settings-save").click();
        assertThat(visitor.byId("bot-said")).containsText("messages_per_chat");
        visitor.byId("temperature").fill("-12.5");
        visitor.byId("weather-set").click();
        assertThat(visitor.byId("bot-said")).containsText("-12.5");
        JsonNode forecast = stage.bot.control("/v1/forecast?latitude=55.7&longitude=37.6&current=temperature_2m");
        assertThat(forecast.at("/current/temperature_2m").asDouble()).isEqualTo(-12.5);
        visitor.byId("weather-season").click();
        assertThat(visitor.byId("bot-said")).containsText("времени года");
        visitor.byId("weather-fail").click();
        assertThat(visitor.byId("bot-said")).containsText("ошибкой");
        assertThat(stage.bot
                        .control("/v1/forecast?latitude=55.7&longitude=37.6&current=temperature_2m")
                        .path("error")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aResetForgetsPeopleAfterAQuestion(Stage stage) {
        Visitor visitor = stage.visitor();
        visitor.startsAs("Анна", stage.bot);
        visitor.byId("show-tools").click();
        visitor.byId("tab-bot").click();
        visitor.byId("reset").click();
        visitor.byId("dialog-cancel").click();
        assertThat(visitor.byId("person")).hasCount(1);
        visitor.byId("reset").click();
        visitor.byId("dialog-yes").click();
        assertThat(visitor.byId("person")).hasCount(0);
        assertThat(visitor.page().locator("section.chat")).hasCount(0);
        visitor.startsAs("Борис", stage.bot);
    }
}
