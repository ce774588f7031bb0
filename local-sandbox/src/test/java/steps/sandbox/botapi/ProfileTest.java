package steps.sandbox.botapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steps.sandbox.testing.Client;
import steps.sandbox.testing.RunningSandbox;

class ProfileTest {
    @RegisterExtension
    static final RunningSandbox RUNNING = new RunningSandbox();

    private final Client client = RUNNING.client();

    @Test
    void eachPersonReadsTheBotInTheirLanguage() {
        client.call("setMyDescription", "description", "Walk and earn");
        client.call("setMyDescription", "description", "Гуляйте", "language_code", "ru");
        client.call("setMyShortDescription", "short_description", "Points for walks");
        assertThat(botFor("ru").path("description").asText()).isEqualTo("Гуляйте");
        assertThat(botFor("de").path("description").asText()).isEqualTo("Walk and earn");
        assertThat(botFor("ru").path("short_description").asText()).isEqualTo("Points for walks");
        assertThat(client.call("getMyDescription", "language_code", "ru")
                        .result()
                        .toString())
                .isEqualTo("{\"description\":\"Гуляйте\"}");
        assertThat(client.call("getMyShortDescription", "language_code", "ru")
                        .result()
                        .path("short_description")
                        .asText())
                .isEmpty();
        client.call("setMyDescription", "language_code", "ru");
        assertThat(botFor("ru").path("description").asText()).isEqualTo("Walk and earn");
    }

    @Test
    void commandsOfTheChatComeBeforeThoseOfTheLanguage() {
        long person = person("ru");
        assertThat(commandOf(person)).isEqualTo("none");
        client.call("setMyCommands", "commands", command("everybody"));
        assertThat(commandOf(person)).isEqualTo("everybody");
        client.call("setMyCommands", "commands", command("russian"), "language_code", "ru");
        assertThat(commandOf(person)).isEqualTo("russian");
        client.call("setMyCommands", "commands", command("private"), "scope", "{\"type\":\"all_private_chats\"}");
        assertThat(commandOf(person)).isEqualTo("private");
        var chat = "{\"type\":\"chat\",\"chat_id\":%d}".formatted(person);
        client.call("setMyCommands", "commands", command("own"), "scope", chat);
        assertThat(commandOf(person)).isEqualTo("own");
        client.call("deleteMyCommands", "scope", chat);
        assertThat(commandOf(person)).isEqualTo("private");
    }

    @Test
    void theMenuButtonIsThatOfTheChatOrTheDefault() {
        assertThat(client.call("getChatMenuButton").result().path("type").asText())
                .isEqualTo("commands");
        var app = "{\"type\":\"web_app\",\"text\":\"Open\",\"web_app\":{\"url\":\"https://example.com\"}}";
        client.call("setChatMenuButton", "menu_button", app, "chat_id", "7");
        assertThat(client.call("getChatMenuButton", "chat_id", "7")
                        .result()
                        .path("type")
                        .asText())
                .isEqualTo("web_app");
        assertThat(client.call("getChatMenuButton", "chat_id", "8")
                        .result()
                        .path("type")
                        .asText())
                .isEqualTo("commands");
        client.call("setChatMenuButton", "chat_id", "7");
        assertThat(client.call("getChatMenuButton", "chat_id", "7")
                        .result()
                        .path("type")
                        .asText())
                .isEqualTo("commands");
    }

    @ParameterizedTest
    @CsvSource({
        "setMyDescription, description, 513, description is too long",
        "setMyShortDescription, short_description, 121, short description is too long"
    })
    void aTextThatIsTooLongIsRefused(String method, String parameter, int length, String complaint) {
        assertThat(client.call(method, parameter, "ж".repeat(length)).description())
                .isEqualTo("Bad Request: " + complaint);
        assertThat(client.call(method, parameter, "ж".repeat(length - 1)).status())
                .isEqualTo(200);
        client.call(method);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{|can't parse menu button JSON object",
                "[]|can't parse menu button: expected an Object",
                "{\"type\":\"x\"}|can't parse menu button: unsupported type specified"
            })
    void aMalformedMenuButtonIsRefused(String button, String complaint) {
        assertThat(client.call("setChatMenuButton", "menu_button", button).description())
                .isEqualTo("Bad Request: " + complaint);
    }

    @Test
    void somebodyWhoIsNotThereSeesNoBot() {
        assertThat(client.get("/sandbox/users/999999/bot").status()).isEqualTo(404);
    }

    private JsonNode botFor(String language) {
        return client.get("/sandbox/users/" + person(language) + "/bot").json();
    }

    private String commandOf(long person) {
        return client.get("/sandbox/users/" + person + "/bot")
                .json()
                .at("/commands/0/command")
                .asText("none");
    }

    private long person(String language) {
        return client.post("/sandbox/users", "{\"first_name\":\"Анна\",\"language_code\":\"" + language + "\"}")
                .json()
                .path("id")
                .asLong();
    }

    private static String command(String name) {
        return "[{\"command\":\"" + name + "\",\"description\":\"d\"}]";
    }
}
