package steps.sandbox.updates;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.sandbox.testing.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.sandbox.Sandbox;
import steps.sandbox.SandboxOptions;
import steps.sandbox.testing.Client;
import steps.sandbox.testing.Hook;
import steps.sandbox.testing.Reply;

class WebhookDeliveryTest {
    private Sandbox sandbox;
    private Client client;
    private Hook hook;

    @BeforeEach
    void start() {
        sandbox = Sandbox.start(SandboxOptions.defaults());
        client = new Client(sandbox);
        hook = new Hook();
    }

    @AfterEach
    void stop() {
        sandbox.close();
        hook.close();
    }

    private void retryAfterMs(int... delays) {
        StringBuilder schedule = new StringBuilder();
        for (int delay : delays) {
            schedule.append(schedule.isEmpty() ? "" : ",").append(delay / 1000.0);
        }
        assertThat(client.put("/sandbox/settings", "{\"retry_schedule\":[" + schedule + "]}")
                        .status())
                .isEqualTo(200);
    }

    private void setWebhook(Object... more) {
        List<Object> parameters = new ArrayList<>(List.of("url", hook.url()));
        parameters.addAll(List.of(more));
        assertThat(client.call("setWebhook", parameters.toArray()).description())
                .isEqualTo("Webhook was set");
    }

    @Test
    void postsOneUpdateInTelegramsForm() {
        setWebhook("secret_token", "my-Secret_1");
        long anna = client.person("Анна");
        client.says(anna, "/start ref_x");
        eventually("delivered", () -> hook.got().size() == 1);
        Hook.Got got = hook.got().getFirst();
        assertThat(got.headers().getFirst("X-Telegram-Bot-Api-Secret-Token")).isEqualTo("my-Secret_1");
        assertThat(got.headers().getFirst("Content-Type")).isEqualTo("application/json");
        assertThat(got.headers().getFirst("Accept-Encoding")).isEqualTo("gzip, deflate");
        assertThat(got.headers().getFirst("Connection")).isEqualTo("keep-alive");
        assertThat(got.headers()).doesNotContainKey("User-Agent");
        int id = got.update().path("update_id").asInt();
        assertThat(id).isBetween(2_000_001, 1_000_000_000);
        assertThat(got.body()).startsWith("{\"update_id\":" + id + ",\n\"message\":{\"message_id\":1,");
    }

    @Test
    void keepsTheOrderWithinAChatAndStrictlyOneInFlight() {
        AtomicInteger inFlight = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        hook.answering(got -> {
            most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
            pause(10);
            inFlight.decrementAndGet();
            return Hook.Answer.OK;
        });
        setWebhook();
        long anna = client.person("Анна");
        for (int i = 0; i < 10; i++) {
            client.says(anna, "message " + i);
        }
        eventually("all delivered", () -> hook.got().size() == 10);
        assertThat(hook.ids()).isSorted();
        assertThat(most).hasValue(1);
    }

    @Test
    void deliversDifferentChatsInParallelUpToMaxConnections() {
        AtomicInteger inFlight = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        hook.answering(got -> {
            most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
            pause(100);
            inFlight.decrementAndGet();
            return Hook.Answer.OK;
        });
        setWebhook("max_connections", 3);
        for (int i = 0; i < 9; i++) {
            client.talkingPerson("P" + i);
        }
        eventually("all delivered", () -> hook.got().size() == 9);
        assertThat(most).hasValue(3);
    }

    @Test
    void aPressOvertakesAMessageThatIsStillOnItsWay() {
        CountDownLatch pressed = new CountDownLatch(1);
        hook.answering(got -> {
            if (got.update().has("callback_query")) {
                pressed.countDown();
            } else if (got.update().path("message").path("text").asText().equals("slow")) {
                await(pressed);
            }
            return Hook.Answer.OK;
        });
        setWebhook();
        long anna = client.talkingPerson("Анна");
        client.says(anna, "slow");
        client.post(client.user(anna) + "callbacks", "{\"message_id\":1,\"data\":\"x\"}");
        eventually(
                "both delivered",
                () -> client.get("/sandbox/info")
                                .json()
                                .at("/webhook/pending_update_count")
                                .asInt()
                        == 0);
    }

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
        eventually("retried", () -> hook.got().size() == 2);
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
        assertThat(pauseMs).isBetween(900L, 3_000L);
    }

    @Test
    void telegramsOwnScheduleRetriesAtOnceThenAfterTwoSeconds() {
        hook.answering(got -> hook.got().size() < 3 ? new Hook.Answer(500, "") : Hook.Answer.OK);
        setWebhook();
        client.talkingPerson("Анна");
        eventually("retried twice", () -> hook.got().size() == 3);
        long firstPauseMs = (hook.got().get(1).at() - hook.got().get(0).at()) / 1_000_000;
        long secondPauseMs = (hook.got().get(2).at() - hook.got().get(1).at()) / 1_000_000;
        assertThat(firstPauseMs).isLessThan(1_000);
        assertThat(secondPauseMs).isBetween(1_900L, 4_000L);
    }

    @Test
    void aMethodInTheAnswerIsExecuted() {
        long anna = client.person("Анна");
        hook.answering(got -> new Hook.Answer(
                200,
                "{\"method\":\"sendMessage\",\"chat_id\":" + anna + ",\"text\":\"from the answer\"}",
                "Content-Type",
                "application/json"));
        setWebhook();
        client.says(anna, "hello");
        eventually(
                "the bot's message is there",
                () -> client.chat(anna).path("messages").size() == 2);
        assertThat(client.chat(anna).at("/messages/1/text").asText()).isEqualTo("from the answer");
    }

    @Test
    void methodsThatReadOrSetTheWebhookAreIgnoredInAnswers() {
        hook.answering(got ->
                new Hook.Answer(200, "method=deleteWebhook", "Content-Type", "application/x-www-form-urlencoded"));
        setWebhook();
        long anna = client.talkingPerson("Анна");
        client.says(anna, "again");
        eventually("both delivered", () -> hook.got().size() == 2);
        assertThat(client.call("getWebhookInfo").result().path("url").asText()).isEqualTo(hook.url());
    }

    @Test
    void updatesWaitForAWebhookThatIsSetLater() {
        long anna = client.talkingPerson("Анна");
        client.says(anna, "second");
        assertThat(client.call("getWebhookInfo")
                        .result()
                        .path("pending_update_count")
                        .asInt())
                .isEqualTo(2);
        setWebhook();
        eventually("delivered", () -> hook.got().size() == 2);
        assertThat(hook.ids()).isSorted();
    }

    @Test
    void theSameRawUpdateCanBeDeliveredManyTimesAtOnce() {
        setWebhook();
        Reply queued = client.post("/sandbox/updates?repeat=10", """
                {"message":{"message_id":5,"from":{"id":77,"is_bot":false,"first_name":"R"},
                 "chat":{"id":77,"type":"private","first_name":"R"},"date":%d,"text":"hi"}}""".formatted(System.currentTimeMillis() / 1000));
        int id = queued.json().path("update_id").asInt();
        eventually("ten deliveries", () -> hook.got().size() == 10);
        assertThat(hook.ids()).containsOnly(id);
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
    void manyChatsAreAllServedInOrder() {
        setWebhook();
        ConcurrentHashMap<Long, List<Integer>> perChat = new ConcurrentHashMap<>();
        hook.answering(got -> {
            perChat.computeIfAbsent(got.update().at("/message/chat/id").asLong(), id -> new ArrayList<>())
                    .add(got.update().path("update_id").asInt());
            return Hook.Answer.OK;
        });
        List<Long> people = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            people.add(client.person("P" + i));
        }
        for (int i = 0; i < 10; i++) {
            for (long person : people) {
                client.says(person, "m" + i);
            }
        }
        eventually("all delivered", () -> hook.got().size() == 200);
        assertThat(perChat.values())
                .hasSize(20)
                .allSatisfy(ids -> assertThat(ids).hasSize(10).isSorted());
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
