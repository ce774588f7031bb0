package steps.sandbox.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static steps.sandbox.testing.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steps.sandbox.Sandbox;
import steps.sandbox.SandboxOptions;
import steps.sandbox.testing.Chatting;
import steps.sandbox.testing.Client;
import steps.sandbox.testing.Hook;
import steps.sandbox.testing.Multipart;
import steps.sandbox.testing.Pictures;
import steps.sandbox.testing.RunningSandbox;

class RestartTest {
    @TempDir
    private Path folder;

    private Sandbox start() {
        return Sandbox.start(SandboxOptions.defaults()
                .withSettings(RunningSandbox.unlimited())
                .withDataDir(folder));
    }

    @Test
    void peopleChatsFilesAndCommandsSurvive() {
        JsonNode chatBefore;
        JsonNode usersBefore;
        String fileId;
        byte[] picture = Pictures.jpeg(100, 80);
        long person;
        try (Sandbox sandbox = start()) {
            Client client = new Client(sandbox);
            Chatting chat = Chatting.withSomebody(client);
            person = chat.person();
            chat.says("<b>bold</b> text", "parse_mode", "HTML", "reply_markup", "{\"keyboard\":[[\"A\"]]}");
            chat.does("location", "{\"latitude\":1,\"longitude\":2,\"live_period\":86400,\"horizontal_accuracy\":3}");
            chat.does("contact", "{\"phone_number\":\"+7\"}");
            JsonNode photo = client.callWith(
                            "sendPhoto",
                            new Multipart().field("chat_id", person).file("photo", "a", "image/jpeg", picture))
                    .result()
                    .path("photo");
            fileId = photo.get(1).path("file_id").asText();
            client.call("setMyCommands", "commands", "[{\"command\":\"a\",\"description\":\"b\"}]");
            long blocked = client.talkingPerson("Борис");
            client.post(client.user(blocked) + "block", "");
            chatBefore = client.chat(person);
            usersBefore = client.get("/sandbox/users").json();
        }
        try (Sandbox sandbox = start()) {
            Client client = new Client(sandbox);
            assertThat(client.chat(person)).isEqualTo(chatBefore);
            assertThat(client.get("/sandbox/users").json()).isEqualTo(usersBefore);
            assertThat(client.call("getMyCommands").result()).hasSize(1);
            assertThat(client.call("sendPhoto", "chat_id", person, "photo", fileId)
                            .status())
                    .isEqualTo(200);
            assertThat(client.raw("/sandbox/files/" + fileId).body()).isEqualTo(picture);
            assertThat(client.person("Вера")).isGreaterThan(person + 1);
        }
    }

    @Test
    void theWebhookAndPendingUpdatesSurvive() {
        try (Hook hook = new Hook()) {
            hook.answering(got -> new Hook.Answer(500, "", "Retry-After", "3600"));
            int first;
            int second;
            long person;
            try (Sandbox sandbox = start()) {
                Client client = new Client(sandbox);
                client.call("setWebhook", "url", hook.url(), "secret_token", "s3", "allowed_updates", "[\"message\"]");
                person = client.person("Анна");
                first = client.says(person, "one").path("update_id").asInt();
                second = client.says(person, "two").path("update_id").asInt();
                eventually("tried", () -> hook.got().size() == 1);
            }
            hook.answering(got -> Hook.Answer.OK);
            hook.got().clear();
            try (Sandbox sandbox = start()) {
                Client client = new Client(sandbox);
                eventually("delivered", () -> hook.got().size() == 2);
                assertThat(hook.ids()).containsExactly(first, second);
                assertThat(hook.got().getFirst().headers().getFirst("X-Telegram-Bot-Api-Secret-Token"))
                        .isEqualTo("s3");
                JsonNode info = client.call("getWebhookInfo").result();
                assertThat(info.path("allowed_updates").toString()).isEqualTo("[\"message\"]");
                assertThat(client.says(person, "three").path("update_id").asInt())
                        .isEqualTo(second + 1);
            }
        }
    }

    @Test
    void aPressBeforeTheRestartCanBeAnsweredAfterIt() {
        String query;
        try (Sandbox sandbox = start()) {
            Client client = new Client(sandbox);
            Chatting chat = Chatting.withSomebody(client);
            query = chat.does("callbacks", "{\"message_id\":1,\"data\":\"x\"}")
                    .json()
                    .path("callback_query_id")
                    .asText();
        }
        try (Sandbox sandbox = start()) {
            assertThat(new Client(sandbox)
                            .call("answerCallbackQuery", "callback_query_id", query)
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void theStateIsOnDiskSoonAfterAChangeWithoutAClose() throws IOException {
        try (Sandbox sandbox = start()) {
            Client client = new Client(sandbox);
            client.says(client.person("Анна"), "remember this");
            Path state = folder.resolve("state.json");
            eventually("written", () -> Files.exists(state) && read(state).contains("remember this"));
        }
    }

    @Test
    void halfASurrogatePairSpoilsNothing() {
        long person;
        try (Sandbox sandbox = start()) {
            Client client = new Client(sandbox);
            Chatting chat = Chatting.withSomebody(client);
            person = chat.person();
            chat.does("messages", "{\"text\":\"half \\ud83d\"}");
            chat.says("x", "reply_markup", "{\"inline_keyboard\":[[{\"text\":\"\\ud83d\",\"callback_data\":\"a\"}]]}");
            assertThat(chat.messages()).hasSize(3);
            assertThat(client.call("getUpdates")
                            .result()
                            .get(1)
                            .at("/message/text")
                            .asText())
                    .isEqualTo("half \ud83d");
        }
        try (Sandbox sandbox = start()) {
            assertThat(new Client(sandbox).chat(person).path("messages")).hasSize(3);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void resetForgetsOnDiskToo() throws IOException {
        try (Sandbox sandbox = start()) {
            Client client = new Client(sandbox);
            Chatting chat = Chatting.withSomebody(client);
            client.callWith(
                    "sendPhoto",
                    new Multipart()
                            .field("chat_id", chat.person())
                            .file("photo", "a", "image/jpeg", Pictures.jpeg(9, 9)));
            client.post("/sandbox/reset", "");
        }
        try (var files = Files.list(folder.resolve("files"))) {
            assertThat(files).isEmpty();
        }
        try (Sandbox sandbox = start()) {
            assertThat(new Client(sandbox).get("/sandbox/users").json()).isEmpty();
        }
    }

    @Test
    void twoSandboxesDoNotShareAFolder() {
        try (Sandbox sandbox = start()) {
            assertThat(sandbox.port()).isPositive();
            assertThatThrownBy(this::start)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the sandbox cannot run: another sandbox works in the folder " + folder);
        }
    }

    @Test
    void anUnreadableStateIsNotThrownAway() throws IOException {
        Path state = folder.resolve("state.json");
        Files.writeString(state, "{ broken");
        assertThatThrownBy(this::start)
                .hasMessageStartingWith("the sandbox cannot run: the saved state in " + state
                        + " is unreadable; move it away to start anew: ");
        assertThat(state).hasContent("{ broken");
    }
}
