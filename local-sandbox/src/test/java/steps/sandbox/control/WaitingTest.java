package steps.sandbox.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.sandbox.Sandbox;
import steps.sandbox.SandboxOptions;
import steps.sandbox.testing.Client;
import steps.sandbox.testing.Hook;
import steps.sandbox.testing.RunningSandbox;

class WaitingTest {
    private Sandbox sandbox;
    private Client client;
    private Hook hook;
    private long anna;

    @BeforeEach
    void start() {
        sandbox = Sandbox.start(SandboxOptions.defaults().withSettings(RunningSandbox.unlimited()));
        client = new Client(sandbox);
        hook = new Hook();
        anna = client.person("Анна");
    }

    @AfterEach
    void stop() {
        sandbox.close();
        hook.close();
    }

    /** The bot answers the delivery first and speaks afterwards, as a bot that commits before it talks. */
    private void botThen(Consumer<JsonNode> reaction) {
        hook.answering(got -> {
            Thread.startVirtualThread(() -> reaction.accept(got.update()));
            return Hook.Answer.OK;
        });
        client.call("setWebhook", "url", hook.url());
    }

    private JsonNode act(String path, String json) {
        return client.post(client.user(anna) + path, json).json();
    }

    @Test
    void answersWithWhatTheBotSaid() {
        botThen(update -> {
            client.call("sendMessage", "chat_id", anna, "text", "one");
            client.call("sendMessage", "chat_id", anna, "text", "two");
        });
        JsonNode reaction = act("messages?wait=true", "{\"text\":\"/start\"}");
        assertThat(reaction.path("taken").asBoolean()).isTrue();
        assertThat(reaction.path("messages").findValuesAsText("text")).containsExactly("one", "two");
        assertThat(reaction.path("calls").findValuesAsText("method")).containsExactly("sendMessage", "sendMessage");
        assertThat(reaction.path("calls").findValuesAsText("status")).containsExactly("200", "200");
        assertThat(reaction.path("update_id").asInt()).isPositive();
        assertThat(reaction.path("message_id").asInt()).isEqualTo(1);
    }

    @Test
    void aPressIsWaitedForUntilItIsAnswered() {
        botThen(update -> {
            if (update.has("callback_query")) {
                pause(400);
                client.call(
                        "answerCallbackQuery",
                        "callback_query_id",
                        update.at("/callback_query/id").asText(),
                        "text",
                        "ok");
                client.call("editMessageText", "chat_id", anna, "message_id", 2, "text", "edited");
            } else {
                client.call(
                        "sendMessage",
                        "chat_id",
                        anna,
                        "text",
                        "choose",
                        "reply_markup",
                        "{\"inline_keyboard\":[[{\"text\":\"A\",\"callback_data\":\"a\"}]]}");
            }
        });
        act("messages?wait=true", "{\"text\":\"/start\"}");
        JsonNode reaction = act("callbacks?wait=true&quiet_ms=500", "{\"message_id\":2,\"button\":\"A\"}");
        assertThat(reaction.at("/callback_answers/0/text").asText()).isEqualTo("ok");
        assertThat(reaction.path("messages").findValuesAsText("text")).containsExactly("edited");
        assertThat(reaction.path("calls").findValuesAsText("method"))
                .containsExactly("answerCallbackQuery", "editMessageText");
    }

    @Test
    void aBotThatSaysNothingIsWaitedForOnlyAMoment() {
        botThen(update -> {});
        long begin = System.nanoTime();
        JsonNode reaction = act("messages?wait=true", "{\"text\":\"hi\"}");
        assertThat(reaction.path("taken").asBoolean()).isTrue();
        assertThat(reaction.path("messages")).isEmpty();
        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin)).isLessThan(5_000);
    }

    @Test
    void aBotThatIsNotThereIsWaitedForUntilTheTimeout() {
        JsonNode reaction = act("messages?wait=true&timeout_ms=200", "{\"text\":\"hi\"}");
        assertThat(reaction.path("taken").asBoolean(true)).isFalse();
    }

    @Test
    void anActWithoutAnUpdateIsNotWaitedFor() {
        client.call("getUpdates", "allowed_updates", "[\"message\"]");
        act("messages", "{\"text\":\"hi\"}");
        JsonNode reaction = act("block?wait=true", "");
        assertThat(reaction.path("update_id").isNull()).isTrue();
        assertThat(reaction.path("taken").asBoolean(true)).isFalse();
    }

    @Test
    void otherChatsAreNotPartOfTheAnswer() {
        long boris = client.talkingPerson("Борис");
        botThen(update -> {
            client.call("sendMessage", "chat_id", boris, "text", "to Boris");
            if (update.at("/message/from/id").asLong() == anna) {
                client.call("sendMessage", "chat_id", anna, "text", "to Anna");
            }
        });
        JsonNode reaction = act("messages?wait=true", "{\"text\":\"hi\"}");
        assertThat(reaction.path("messages").findValuesAsText("text")).containsExactly("to Anna");
        assertThat(reaction.path("calls")).hasSize(1);
    }

    @Test
    void aMalformedTimeoutIsRefused() {
        assertThat(act("messages?wait=true&timeout_ms=0", "{\"text\":\"hi\"}")
                        .path("error")
                        .asText())
                .isEqualTo("timeout_ms must be from 1 to 600000");
        assertThat(act("messages?wait=true&quiet_ms=0", "{\"text\":\"hi\"}")
                        .path("error")
                        .asText())
                .isEqualTo("quiet_ms must be from 1 to 600000");
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
