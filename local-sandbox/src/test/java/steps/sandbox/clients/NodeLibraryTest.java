package steps.sandbox.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static steps.sandbox.testing.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import steps.sandbox.testing.Client;
import steps.sandbox.testing.Pictures;
import steps.sandbox.testing.RunningSandbox;

/** A bot written with grammY, a second client library that shares no code with the first. */
class NodeLibraryTest {
    @RegisterExtension
    static final RunningSandbox RUNNING = new RunningSandbox();

    private final Client client = RUNNING.client();
    private long anna;

    @BeforeAll
    static void install() throws IOException, InterruptedException {
        assumeTrue(NodeBot.isPossible(), "node and npm are not on the PATH: the conversation with grammY is left out");
        String trouble = NodeBot.install();
        assumeTrue(trouble.isEmpty(), () -> "npm could not install grammY, the conversation is left out: " + trouble);
    }

    @ParameterizedTest
    @ValueSource(strings = {"polling", "webhook"})
    void hasAWholeConversation(String mode) throws IOException {
        client.post("/sandbox/reset", "");
        anna = client.person("Анна");
        try (NodeBot bot = NodeBot.start(RUNNING.sandbox().url(), mode)) {
            registers();
            sendsAPhoto();
            walks();
            act("block", "");
            eventually("the bot hears of it", () -> bot.lines().contains("standing kicked"));
            assertThat(bot.lines()).noneMatch(line -> line.startsWith("error"));
        }
        assertThat(client.call("getMyCommands").result().at("/0/command").asText())
                .isEqualTo("start");
    }

    private JsonNode act(String path, String json) {
        return client.post(client.user(anna) + path + "?wait=true", json).json();
    }

    private void sees(int messages, String lastText) {
        eventually("the bot's answer is «" + lastText + "»", () -> texts().size() == messages);
        assertThat(texts().getLast()).isEqualTo(lastText);
    }

    /** Texts, captions and names of all messages, oldest first. */
    private List<String> texts() {
        return client.chat(anna)
                .path("messages")
                .valueStream()
                .map(message -> message.path("text")
                        .asText(message.path("caption")
                                .asText(message.at("/document/file_name").asText("-"))))
                .toList();
    }

    private void registers() {
        act("messages", "{\"text\":\"/start ref_1\"}");
        sees(2, "Здравствуйте, Анна! Код: ref_1");
        int question = client.chat(anna).at("/messages/1/message_id").asInt();
        JsonNode pressed = act("callbacks", "{\"message_id\":" + question + ",\"button\":\"Соглашаюсь\"}");
        assertThat(pressed.at("/callback_answers/0/show_alert").asBoolean()).isTrue();
        sees(3, "Ваш номер?");
        assertThat(texts().get(1)).isEqualTo("Согласие получено");
        assertThat(client.chat(anna)
                        .at("/keyboard/keyboard/0/0/request_contact")
                        .asBoolean())
                .isTrue();
        act("contact", "{\"phone_number\":\"+79991234567\"}");
        sees(5, "Номер +79991234567");
        act("messages", "{\"text\":\"что?\"}");
        sees(7, "не понимаю вас");
        assertThat(client.chat(anna).at("/messages/6/entities").findValuesAsText("type"))
                .containsExactly("italic", "bold");
    }

    private void sendsAPhoto() {
        byte[] picture = Pictures.jpeg(120, 60);
        client.post(client.user(anna) + "photo?wait=true", picture);
        sees(10, "walk.gpx");
        assertThat(texts().get(8)).isEqualTo("120x60 " + picture.length);
    }

    private void walks() {
        int place = act("location", "{\"latitude\":55.5,\"longitude\":37.5,\"live_period\":900}")
                .path("message_id")
                .asInt();
        sees(12, "Начали: 900 с");
        client.patch(client.user(anna) + "location/" + place + "?wait=true", "{\"latitude\":55.75}");
        sees(13, "Идём: 55.75");
        client.delete(client.user(anna) + "location/" + place + "?wait=true");
        sees(14, "Закончили");
    }
}
