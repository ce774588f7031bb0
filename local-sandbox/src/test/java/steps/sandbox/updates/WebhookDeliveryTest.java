package steps.sandbox.updates;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.sandbox.testing.Eventually.eventually;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import steps.sandbox.testing.Hook;
import steps.sandbox.testing.Reply;

class WebhookDeliveryTest extends WithWebhook {
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

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
