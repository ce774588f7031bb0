package steps.sandbox.updates;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.sandbox.testing.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import steps.sandbox.testing.Hook;
import steps.sandbox.testing.Reply;

class WebhookRetryTest extends WithWebhook {
    @Test
    void retriesUntilASuccessAndHoldsTheChatsLaterUpdatesBack() {
        retryAfterMs(1, 20);
        AtomicInteger failures = new AtomicInteger(3);
        hook.answering(
                got -> failures.getAndDecrement() > 0 ? new Hook.Answer(500, "") : new Hook.Answer(201, "anything"));
        setWebhook();
        long anna = client.person("Анна");
        int first = client.says(anna, "one").path("update_id").asInt();
        int second = client.says(anna, "two").path("update_id").asInt();
        eventually("delivered", () -> hook.got().size() == 5);
        assertThat(hook.ids()).containsExactly(first, first, first, first, second);
        JsonNode info = client.call("getWebhookInfo").result();
        assertThat(info.path("last_error_message").asText())
                .isEqualTo("Wrong response from the webhook: 500 Internal Server Error");
        assertThat(info.path("last_error_date").asLong()).isPositive();
        assertThat(info.path("max_connections").asInt()).isEqualTo(40);
        eventually(
                "nothing pending",
                () -> client.call("getWebhookInfo")
                                .result()
                                .path("pending_update_count")
                                .asInt()
                        == 0);
    }

    @Test
    void aFailingChatHoldsUpNoOther() {
        retryAfterMs(20);
        long anna = client.person("Анна");
        long boris = client.person("Борис");
        hook.answering(got ->
                got.update().at("/message/from/id").asLong() == anna ? new Hook.Answer(503, "") : Hook.Answer.OK);
        setWebhook();
        client.says(anna, "stuck");
        int last = 0;
        for (int i = 0; i < 5; i++) {
            last = client.says(boris, "go " + i).path("update_id").asInt();
        }
        int lastId = last;
        eventually("the other chat is served", () -> hook.ids().contains(lastId));
        assertThat(client.call("getWebhookInfo")
                        .result()
                        .path("pending_update_count")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void chatsThatFailCrowdOutOthersOnceTheyFillTwiceTheConnections() {
        retryAfterMs(50);
        List<Long> failing = new CopyOnWriteArrayList<>(List.of(client.person("Анна"), client.person("Борис")));
        hook.answering(
                got -> failing.contains(got.update().at("/message/from/id").asLong())
                        ? new Hook.Answer(500, "")
                        : Hook.Answer.OK);
        setWebhook("max_connections", 1);
        failing.forEach(person -> client.says(person, "stuck"));
        int third =
                client.says(client.person("Вера"), "waits").path("update_id").asInt();
        eventually("both are tried again and again", () -> hook.got().size() > 6);
        assertThat(hook.ids()).doesNotContain(third);
        failing.removeFirst();
        eventually("the third comes when there is room", () -> hook.ids().contains(third));
    }

    @Test
    void aRedirectIsAFailure() {
        retryAfterMs(20);
        AtomicInteger tries = new AtomicInteger();
        hook.answering(got -> tries.getAndIncrement() == 0
                ? new Hook.Answer(302, "", "Location", hook.url() + "/elsewhere")
                : Hook.Answer.OK);
        setWebhook();
        client.talkingPerson("Анна");
        eventually("retried", () -> hook.got().size() == 2);
        assertThat(client.call("getWebhookInfo")
                        .result()
                        .path("last_error_message")
                        .asText())
                .startsWith("Wrong response from the webhook: 302 ");
    }

    @Test
    void aClosedConnectionIsAFailure() {
        retryAfterMs(20);
        AtomicInteger tries = new AtomicInteger();
        hook.answering(got -> tries.getAndIncrement() == 0 ? new Hook.Answer(0, "") : Hook.Answer.OK);
        setWebhook();
        client.talkingPerson("Анна");
        eventually("retried", () -> hook.got().size() == 2);
    }

    @Test
    void aSilentEndpointTimesOut() {
        client.put("/sandbox/settings", "{\"webhook_timeout_s\":0.2,\"retry_schedule\":[0.02]}");
        AtomicInteger tries = new AtomicInteger();
        hook.answering(got -> {
            if (tries.getAndIncrement() == 0) {
                pause(1_000);
            }
            return Hook.Answer.OK;
        });
        setWebhook();
        client.talkingPerson("Анна");
        eventually("retried", () -> hook.got().size() >= 2);
        assertThat(client.call("getWebhookInfo")
                        .result()
                        .path("last_error_message")
                        .asText())
                .isEqualTo("Read timeout expired");
    }

    @Test
    void nobodyListeningIsConnectionRefused() {
        retryAfterMs(20);
        int port = hook.port();
        setWebhook();
        hook.close();
        client.talkingPerson("Анна");
        eventually(
                "an error is told",
                () -> client.call("getWebhookInfo")
                        .result()
                        .path("last_error_message")
                        .asText()
                        .equals("Connection refused"));
        hook = new Hook(port);
        eventually("delivered", () -> hook.got().size() == 1);
    }

    @Test
    void retryAfterOfTheAnswerIsHonoured() {
        retryAfterMs(1);
        AtomicInteger tries = new AtomicInteger();
        hook.answering(
                got -> tries.getAndIncrement() == 0 ? new Hook.Answer(429, "", "Retry-After", "1") : Hook.Answer.OK);
        setWebhook();
        client.talkingPerson("Анна");
        eventually("retried", () -> hook.got().size() == 2);
        long pauseMs = (hook.got().get(1).at() - hook.got().get(0).at()) / 1_000_000;
        assertThat(pauseMs).isGreaterThanOrEqualTo(900);
    }

    @Test
    void telegramsOwnScheduleRetriesAtOnceThenAfterTwoSeconds() {
        hook.answering(got -> hook.got().size() < 3 ? new Hook.Answer(500, "") : Hook.Answer.OK);
        setWebhook();
        client.talkingPerson("Анна");
        eventually("retried twice", () -> hook.got().size() == 3);
        long firstPauseMs = (hook.got().get(1).at() - hook.got().get(0).at()) / 1_000_000;
        long secondPauseMs = (hook.got().get(2).at() - hook.got().get(1).at()) / 1_000_000;
        assertThat(secondPauseMs).isGreaterThanOrEqualTo(1_900).isGreaterThan(firstPauseMs);
    }

    @Test
    void theLogOfDeliveriesTellsAttemptsAndStatuses() {
        retryAfterMs(1);
        AtomicInteger tries = new AtomicInteger();
        hook.answering(got -> tries.getAndIncrement() == 0 ? new Hook.Answer(500, "") : Hook.Answer.OK);
        setWebhook();
        client.talkingPerson("Анна");
        eventually("both logged", () -> client.get("/sandbox/updates").json().size() == 2);
        JsonNode log = client.get("/sandbox/updates").json();
        assertThat(log.findValuesAsText("attempt")).containsExactly("1", "2");
        assertThat(log.findValuesAsText("status")).containsExactly("500", "200");
    }

    @Test
    void updatesOlderThanADayAreNotCreated() {
        setWebhook();
        long anna = client.person("Анна");
        long dayAgo = System.currentTimeMillis() / 1000 - 86_500;
        Reply old = client.post(client.user(anna) + "messages", "{\"text\":\"old\",\"date\":" + dayAgo + "}");
        assertThat(old.json().path("update_id").isNull()).isTrue();
        client.says(anna, "new");
        eventually("only the new one", () -> hook.got().size() == 1);
        assertThat(hook.got().getFirst().update().at("/message/text").asText()).isEqualTo("new");
    }

    @Test
    void anUpdateIsDroppedWhenItsNextTryWouldComeAfterItsEndOfLife() {
        hook.answering(got -> new Hook.Answer(500, "", "Retry-After", "60"));
        setWebhook();
        long anna = client.person("Анна");
        long almostADayAgo = System.currentTimeMillis() / 1000 - 86_390;
        client.post(client.user(anna) + "messages", "{\"text\":\"dying\",\"date\":" + almostADayAgo + "}");
        eventually("tried once", () -> hook.got().size() == 1);
        eventually(
                "dropped",
                () -> client.call("getWebhookInfo")
                                .result()
                                .path("pending_update_count")
                                .asInt()
                        == 0);
    }

    @Test
    void triesAfterARetryAfterAreCountedToo() {
        retryAfterMs(1);
        hook.answering(got -> hook.got().size() < 3 ? new Hook.Answer(503, "", "Retry-After", "1") : Hook.Answer.OK);
        setWebhook();
        client.talkingPerson("Анна");
        eventually("all logged", () -> client.get("/sandbox/updates").json().size() == 3);
        assertThat(client.get("/sandbox/updates").json().findValuesAsText("attempt"))
                .containsExactly("1", "2", "3");
    }

    @Test
    void aDiscardedUpdateIsNotTriedAgain() {
        retryAfterMs(100);
        hook.answering(got -> new Hook.Answer(500, ""));
        setWebhook();
        long anna = client.person("Анна");
        client.says(anna, "old");
        eventually("tried", () -> !hook.got().isEmpty());
        client.post("/sandbox/reset?keep=webhook", "");
        retryAfterMs(100);
        hook.got().clear();
        int id = client.says(client.person("Борис"), "new").path("update_id").asInt();
        eventually(
                "the new one is tried longer than the old one would have waited",
                () -> hook.got().size() >= 4);
        assertThat(hook.ids()).containsOnly(id);
    }
}
