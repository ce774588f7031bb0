package steps.sandbox.botapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steps.sandbox.testing.Client;
import steps.sandbox.testing.Reply;
import steps.sandbox.testing.RunningSandbox;

class CommandsTest {
    @RegisterExtension
    static final RunningSandbox RUNNING = new RunningSandbox();

    private final Client client = RUNNING.client();

    private static String commands(int count, int descriptionLength) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < count; i++) {
            list.append(list.isEmpty() ? "" : ",")
                    .append("{\"command\":\"c")
                    .append(i)
                    .append("\",\"description\":\"")
                    .append("d".repeat(descriptionLength))
                    .append("\"}");
        }
        return "[" + list + "]";
    }

    @Test
    void commandsAreSetStrippedOfTheirSlashAndCleared() {
        assertThat(client.call("setMyCommands", "commands", "[{\"command\":\"/start\",\"description\":\"Begin\"}]")
                        .result()
                        .asBoolean())
                .isTrue();
        assertThat(client.call("getMyCommands").result().toString())
                .isEqualTo("[{\"command\":\"start\",\"description\":\"Begin\"}]");
        assertThat(client.get("/sandbox/info").json().at("/commands/0/command").asText())
                .isEqualTo("start");
        assertThat(client.call("setMyCommands").result().asBoolean()).isTrue();
        assertThat(client.call("getMyCommands").result()).isEmpty();
    }

    @Test
    void scopesAndLanguagesAreKeptApart() {
        client.call("setMyCommands", "commands", commands(1, 3), "language_code", "ru");
        client.call("setMyCommands", "commands", commands(2, 3), "scope", "{\"type\":\"chat\",\"chat_id\":5}");
        assertThat(client.call("getMyCommands", "language_code", "ru").result()).hasSize(1);
        assertThat(client.call("getMyCommands", "scope", "{\"type\":\"chat\",\"chat_id\":5}")
                        .result())
                .hasSize(2);
        client.call("deleteMyCommands", "language_code", "ru");
        assertThat(client.call("getMyCommands", "language_code", "ru").result()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{|can't parse commands JSON object",
                "{}|expected an Array of BotCommand",
                "[1]|can't parse BotCommand: expected an Object",
                "[{\"command\":\"\",\"description\":\"d\"}]|command must be non-empty",
                "[{\"command\":\"aaaaaaaaaabbbbbbbbbbccccccccccddd\",\"description\":\"d\"}]|command length must not exceed 32",
                "[{\"command\":\"a\"}]|command description must be non-empty",
                "[{\"command\":\"Start\",\"description\":\"d\"}]|BOT_COMMAND_INVALID",
                "[{\"command\":\"a-b\",\"description\":\"d\"}]|BOT_COMMAND_INVALID"
            })
    void malformedCommandsAreRefused(String commands, String description) {
        Reply reply = client.call("setMyCommands", "commands", commands);
        assertThat(reply.description()).isEqualTo("Bad Request: " + description);
        assertThat(reply.status()).isEqualTo(400);
    }

    @Test
    void aDescriptionOver256CharactersIsRefused() {
        assertThat(client.call("setMyCommands", "commands", commands(1, 257)).description())
                .isEqualTo("Bad Request: command description length must not exceed 256");
    }

    @Test
    void moreThan100CommandsOrTooLongDescriptionsAreTooMuch() {
        assertThat(client.call("setMyCommands", "commands", commands(101, 1)).description())
                .isEqualTo("Bad Request: BOT_COMMANDS_TOO_MUCH");
        assertThat(client.call("setMyCommands", "commands", commands(20, 250)).description())
                .isEqualTo("Bad Request: BOT_COMMANDS_TOO_MUCH");
    }

    @Test
    void anInvalidLanguageIsRefused() {
        assertThat(client.call("setMyCommands", "commands", commands(1, 1), "language_code", "rus")
                        .description())
                .isEqualTo("Bad Request: invalid language code specified");
    }
}
