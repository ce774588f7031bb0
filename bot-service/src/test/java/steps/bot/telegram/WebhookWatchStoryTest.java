package steps.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import steps.domain.telegram.WebhookAnswer;
import steps.domain.telegram.WebhookNews;
import steps.domain.telegram.WebhookState;
import steps.domain.telegram.WebhookStates;
import steps.domain.telegram.WebhookWish;
import steps.sandbox.SandboxOptions;
import steps.story.stage.Stage;
import steps.story.stage.StoryTest;
import steps.testing.Async;
import steps.testing.Waits;

/** What the bot tells the panel of its webhook, and what it does when somebody there wants it. */
@StoryTest
class WebhookWatchStoryTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    Stage stage;

    @Inject
    WebhookStates states;

    @Inject
    TelegramSettings settings;

    @AfterEach
    void allIsWellAgain() {
        stage.sandbox().send("DELETE", "/sandbox/faults", null);
        stage.sandbox().put("/sandbox/settings", Map.of("webhook_replicas", List.of()));
        wish(WebhookWish.REGISTER);
    }

    @Test
    void telegramsAnswerIsKept() {
        var state = wish(WebhookWish.LOOK);
        var news = news(state);
        assertThat(state.answer()).isEqualTo(WebhookAnswer.TOLD);
        assertThat(state.failure()).isEmpty();
        assertThat(news.polls()).isFalse();
        assertThat(news.isOurs()).isTrue();
        assertThat(news.address()).isEqualTo(settings.webhookUrl().orElseThrow().toString());
        assertThat(news.maxConnections()).isEqualTo(40);
    }

    @Test
    void anErrorOfADeliveryIsKeptWithWhatWaits() {
        var before = Instant.now();
        var alice = stage.registered("Алиса");
        stage.sandbox().put("/sandbox/settings", Map.of("webhook_replicas", List.of("localhost:9")));
        stage.sandbox().post("/sandbox/users/" + alice.id() + "/messages", Map.of("text", "/menu"));
        Waits.until(SOON, "the error is told", () -> isSince(before, news(wish(WebhookWish.LOOK))));
        assertThat(news(read()).pending()).isPositive();
        assertThat(Objects.requireNonNull(news(read()).error()).message()).isNotBlank();
        stage.sandbox().put("/sandbox/settings", Map.of("webhook_replicas", List.of()));
        Waits.until(
                SOON,
                "nothing waits any more",
                () -> news(wish(WebhookWish.LOOK)).pending() == 0);
    }

    /** The bot sets its own address again by itself, too, within some seconds. */
    @Test
    void anothersAddressIsToldWithoutItsPathAndOursIsSetAgain() {
        Waits.until(
                SOON,
                "the other address is told",
                () -> setTheirs() && news(wish(WebhookWish.LOOK)).address().equals("http://localhost:9/…"));
        assertThat(news(read()).isOurs()).isFalse();
        Waits.until(SOON, "ours is set", () -> wish(WebhookWish.REGISTER).answer() == WebhookAnswer.SET);
        assertThat(news(read()).isOurs()).isTrue();
        assertThat(stage.sandbox().get("/sandbox/info").at("/webhook/url").asText())
                .isEqualTo(settings.webhookUrl().orElseThrow().toString());
    }

    @Test
    void aTelegramThatDoesNotAnswerIsToldWithTheReason() {
        stage.sandbox().post("/sandbox/faults", Map.of("kind", "500", "method", "getWebhookInfo", "count", 1_000));
        var state = wish(WebhookWish.REGISTER);
        assertThat(state.answer()).isEqualTo(WebhookAnswer.FAILED);
        assertThat(state.failure()).isNotBlank().doesNotContain(SandboxOptions.DEFAULT_TOKEN);
        stage.sandbox().send("DELETE", "/sandbox/faults", null);
        assertThat(wish(WebhookWish.LOOK).failure()).isEmpty();
    }

    /** Once a second at most, whoever does it: Telegram refuses more. */
    private boolean setTheirs() {
        try {
            stage.sandbox()
                    .send(
                            "POST",
                            "/bot" + SandboxOptions.DEFAULT_TOKEN + "/setWebhook",
                            Map.of("url", "http://localhost:9/theirs-alone/webhook?key=1"));
            return true;
        } catch (IllegalStateException tooSoon) {
            return false;
        }
    }

    private WebhookState wish(WebhookWish wish) {
        Async.await(() -> states.ask(wish));
        Waits.until(SOON, "the wish is answered", () -> read().wish() == null);
        return read();
    }

    private WebhookState read() {
        return Async.await(() -> states.read());
    }

    private static WebhookNews news(WebhookState state) {
        return Objects.requireNonNull(state.news());
    }

    private static boolean isSince(Instant before, WebhookNews news) {
        var error = news.error();
        return error != null && !error.at().isBefore(before.minusSeconds(1));
    }
}
