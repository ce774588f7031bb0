package steps.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import steps.story.stage.Actor;
import steps.story.stage.Stage;
import steps.story.stage.StoryTest;
import steps.testing.Waits;

/** The bot is for private chats: it leaves all others, and bothers nobody there. */
@StoryTest
class GroupStoryTest {
    private static final String WHY = "Я работаю только в личных сообщениях. Напишите мне там!";

    @Inject
    Stage stage;

    @ParameterizedTest
    @ValueSource(strings = {"group", "supergroup"})
    void aGroupIsLeftOnceWithAWordWhy(String type) {
        var alice = stage.person("Алиса");
        long group = put(alice, type, "member");
        for (int message = 0; message < 11; message++) {
            update("message", now(), group, "\"message_id\": 7, \"text\": \"привет\"");
        }
        waitUntilTaken();
        assertThat(callsOf(group)).containsExactly("sendMessage", "leaveChat");
        assertThat(said(group)).containsExactly(WHY);
    }

    @Test
    void aChannelIsLeftWithoutAWord() {
        var boris = stage.person("Борис");
        long channel = put(boris, "channel", "administrator");
        waitUntilTaken();
        assertThat(callsOf(channel)).containsExactly("leaveChat");
    }

    @Test
    void whereTheBotMayNotSpeakItDoesNotTry() {
        long group = put(stage.person("Вера"), "supergroup", "restricted");
        waitUntilTaken();
        assertThat(callsOf(group)).containsExactly("leaveChat");
    }

    @Test
    void onceRemovedTheBotNeitherSpeaksNorLeaves() {
        var gleb = stage.person("Глеб");
        long group = -1_007_000_000_000L - gleb.id();
        // Of one second: a later word would tell that the bot is in there again.
        long removed = now();
        update(
                "my_chat_member",
                removed,
                group,
                "\"old_chat_member\": {\"status\": \"member\"}," + " \"new_chat_member\": {\"status\": \"kicked\"}");
        waitUntilTaken();
        update("message", removed, group, "\"message_id\": 5, \"text\": \"пока, бот\"");
        waitUntilTaken();
        assertThat(callsOf(group)).isEmpty();
    }

    @Test
    void whoeverPutsTheBotInAgainIsToldAgain() {
        var dora = stage.person("Дора");
        long group = put(dora, "supergroup", "member");
        waitUntilTaken();
        // Telegram's times are whole seconds, and this is another one.
        long second = now();
        Waits.until(Duration.ofSeconds(5), "the next second", () -> now() > second + 1);
        stage.sandbox().post("/sandbox/groups", Map.of("id", group, "user_id", dora.id()));
        waitUntilTaken();
        assertThat(callsOf(group)).containsExactly("sendMessage", "leaveChat", "sendMessage", "leaveChat");
    }

    private long put(Actor by, String type, String status) {
        return stage.sandbox()
                .post("/sandbox/groups", Map.of("title", "Двор", "type", type, "user_id", by.id(), "status", status))
                .at("/chat/id")
                .asLong();
    }

    private void update(String kind, long at, long group, String content) {
        stage.sandbox().send("POST", "/sandbox/updates", """
                {"%s": {"date": %d, "chat": {"id": %d, "title": "Двор", "type": "supergroup"},
                 "from": {"id": 4999000005, "is_bot": false, "first_name": "Ия"}, %s}}
                """.formatted(kind, at, group, content));
    }

    private static long now() {
        return System.currentTimeMillis() / 1_000;
    }

    private void waitUntilTaken() {
        Waits.until(
                Duration.ofSeconds(20),
                "the bot has taken all updates",
                () -> stage.sandbox()
                                .get("/sandbox/info")
                                .at("/webhook/pending_update_count")
                                .asInt()
                        == 0);
    }

    private List<String> callsOf(long group) {
        return list(stage.sandbox().get("/sandbox/calls")).stream()
                .filter(call -> call.path("chat_id").asLong() == group)
                .map(call -> call.path("method").asText())
                .toList();
    }

    private List<String> said(long group) {
        return list(stage.sandbox().get("/sandbox/groups/" + group).path("messages")).stream()
                .map(message -> message.path("text").asText())
                .filter(WHY::equals)
                .toList();
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
