package steps.sandbox.keyboards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steps.sandbox.json.Json;
import steps.sandbox.testing.Chatting;
import steps.sandbox.testing.Client;
import steps.sandbox.testing.RunningSandbox;

class ReplyMarkupTest {
    @RegisterExtension
    static final RunningSandbox RUNNING = new RunningSandbox();

    private final Client client = RUNNING.client();
    private Chatting chat;

    @BeforeEach
    void somebody() {
        chat = Chatting.withSomebody(client);
    }

    private JsonNode keyboardNow() {
        return client.chat(chat.person()).path("keyboard");
    }

    private static String inline(String data) {
        return "{\"inline_keyboard\":[[{\"text\":\"A\",\"callback_data\":\"" + data + "\"}]]}";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{|can't parse reply keyboard markup JSON object",
                "[]|object expected as reply markup",
                "{\"keyboard\":{}}|field \"keyboard\" must be an Array of Arrays",
                "{\"keyboard\":[{}]}|field \"keyboard\" must be an Array of Arrays",
                "{\"inline_keyboard\":[{}]}|field \"inline_keyboard\" of the InlineKeyboardMarkup must be an Array of"
                        + " Arrays",
                "{\"inline_keyboard\":[[{\"text\":\"A\"}]]}|can't parse inline keyboard button: Text buttons are"
                        + " unallowed in the inline keyboard",
                "{\"inline_keyboard\":[[{\"text\":\"A\",\"callback_data\":\"\"}]]}|can't parse inline keyboard button:"
                        + " Text buttons are unallowed in the inline keyboard"
            })
    void malformedMarkupIsRefused(String markup, String description) {
        chat.isRefused("Bad Request: " + description, "sendMessage", "text", "x", "reply_markup", markup);
    }

    @Test
    void callbackDataOf64BytesPassesAnd65BytesIsButtonDataInvalid() {
        assertThat(chat.call("sendMessage", "text", "x", "reply_markup", inline("я".repeat(32)))
                        .status())
                .isEqualTo(200);
        chat.isRefused(
                "Bad Request: BUTTON_DATA_INVALID",
                "sendMessage",
                "text",
                "x",
                "reply_markup",
                inline("я".repeat(32) + "a"));
    }

    @Test
    void aKeyboardOfMoreThanTenKilobytesIsTooLong() {
        ObjectNode markup = Json.object();
        ArrayNode rows = markup.putArray("inline_keyboard");
        for (int i = 0; i < 90; i++) {
            rows.addArray().addObject().put("text", "t".repeat(80)).put("callback_data", "d".repeat(60));
        }
        chat.isRefused("Bad Request: reply markup is too long", "sendMessage", "text", "x", "reply_markup", markup);
    }

    @Test
    void moreThan12ButtonsInARowAreSilentlyCut() {
        ObjectNode markup = Json.object();
        ArrayNode row = markup.putArray("inline_keyboard").addArray();
        for (int i = 0; i < 15; i++) {
            row.addObject().put("text", "b" + i).put("callback_data", "d" + i);
        }
        JsonNode sent = chat.sent("sendMessage", "text", "x", "reply_markup", markup);
        assertThat(sent.at("/reply_markup/inline_keyboard/0")).hasSize(12);
    }

    @Test
    void moreThan300ButtonsInAllAreSilentlyCut() {
        ObjectNode markup = Json.object();
        ArrayNode rows = markup.putArray("keyboard");
        for (int i = 0; i < 40; i++) {
            ArrayNode row = rows.addArray();
            for (int j = 0; j < 10; j++) {
                row.add("b");
            }
        }
        chat.says("x", "reply_markup", markup);
        int buttons = 0;
        for (JsonNode row : keyboardNow().path("keyboard")) {
            buttons += row.size();
        }
        assertThat(buttons).isEqualTo(300);
    }

    @Test
    void buttonsWithoutATextAreSilentlyDropped() {
        JsonNode sent = chat.sent(
                "sendMessage",
                "text",
                "x",
                "reply_markup",
                "{\"inline_keyboard\":[[{\"text\":\"\",\"callback_data\":\"a\"},{\"text\":\"B\",\"callback_data\":\"b\"}]]}");
        assertThat(sent.path("reply_markup").toString())
                .isEqualTo("{\"inline_keyboard\":[[{\"text\":\"B\",\"callback_data\":\"b\"}]]}");
    }

    @Test
    void aReplyKeyboardStaysUntilItIsReplacedOrRemoved() {
        chat.says(
                "one",
                "reply_markup",
                "{\"keyboard\":[[\"A\",{\"text\":\"B\",\"request_contact\":true}]],\"resize_keyboard\":true}");
        assertThat(keyboardNow().toString())
                .isEqualTo(
                        "{\"keyboard\":[[{\"text\":\"A\"},{\"text\":\"B\",\"request_contact\":true}]],\"resize_keyboard\":true}");
        chat.says("two");
        chat.says("three", "reply_markup", inline("x"));
        assertThat(keyboardNow().path("keyboard")).hasSize(1);
        chat.says("four", "reply_markup", "{\"remove_keyboard\":true}");
        assertThat(keyboardNow().isNull()).isTrue();
    }

    @Test
    void replyKeyboardsAreNotPartOfTheMessage() {
        assertThat(chat.sent("sendMessage", "text", "x", "reply_markup", "{\"keyboard\":[[\"A\"]]}")
                        .has("reply_markup"))
                .isFalse();
    }

    @Test
    void aOneTimeKeyboardHidesWhenItsButtonIsPressed() {
        chat.says("choose", "reply_markup", "{\"keyboard\":[[\"Да\",\"Нет\"]],\"one_time_keyboard\":true}");
        client.says(chat.person(), "something else");
        assertThat(keyboardNow().isNull()).isFalse();
        client.says(chat.person(), "Да");
        assertThat(keyboardNow().isNull()).isTrue();
    }

    @Test
    void aOneTimeKeyboardHidesWhenTheContactIsShared() {
        chat.says(
                "phone?",
                "reply_markup",
                "{\"keyboard\":[[{\"text\":\"Share\",\"request_contact\":true}]],\"one_time_keyboard\":true}");
        chat.does("contact", "{\"phone_number\":\"+79991234567\"}");
        assertThat(keyboardNow().isNull()).isTrue();
    }

    @Test
    void aKeyboardGoesWithItsMessage() {
        int message = chat.says("choose", "reply_markup", "{\"keyboard\":[[\"A\"]]}");
        chat.sent("deleteMessage", "message_id", message);
        assertThat(keyboardNow().isNull()).isTrue();
    }

    @Test
    void editsTakeOnlyInlineKeyboards() {
        int message = chat.says("x");
        chat.isRefused(
                "Bad Request: inline keyboard expected",
                "editMessageText",
                "message_id",
                message,
                "text",
                "y",
                "reply_markup",
                "{\"keyboard\":[[\"A\"]]}");
    }
}
