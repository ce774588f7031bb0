package steps.sandbox.botapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import steps.sandbox.SandboxOptions;
import steps.sandbox.testing.Chatting;
import steps.sandbox.testing.Client;
import steps.sandbox.testing.MovableClock;
import steps.sandbox.testing.Multipart;
import steps.sandbox.testing.Pictures;
import steps.sandbox.testing.Reply;
import steps.sandbox.testing.RunningSandbox;

class EditMessagesTest {
    private static final String NOT_MODIFIED = "Bad Request: message is not modified: specified new message content and"
            + " reply markup are exactly the same as a current content and reply markup of the message";
    private static final String KEYBOARD = "{\"inline_keyboard\":[[{\"text\":\"A\",\"callback_data\":\"a\"}]]}";
    private static final MovableClock CLOCK = new MovableClock();

    @RegisterExtension
    static final RunningSandbox RUNNING = new RunningSandbox(
            SandboxOptions.defaults().withSettings(RunningSandbox.unlimited()).withClock(CLOCK));

    private final Client client = RUNNING.client();
    private Chatting chat;

    @BeforeEach
    void somebody() {
        chat = Chatting.withSomebody(client);
    }

    private int photo() {
        Reply reply = client.callWith(
                "sendPhoto",
                new Multipart()
                        .field("chat_id", chat.person())
                        .field("caption", "old")
                        .file("photo", "a.jpg", "image/jpeg", Pictures.jpeg(200, 100)));
        return reply.result().path("message_id").asInt();
    }

    @Test
    void editingATextAnswersTheMessageWithItsEditDate() {
        int message = chat.says("old", "reply_markup", KEYBOARD);
        JsonNode edited =
                chat.sent("editMessageText", "message_id", message, "text", "<b>new</b>", "parse_mode", "HTML");
        assertThat(edited.path("message_id").asInt()).isEqualTo(message);
        assertThat(edited.path("text").asText()).isEqualTo("new");
        assertThat(edited.path("edit_date").asLong()).isPositive();
        assertThat(edited.has("reply_markup"))
                .as("an edit without a keyboard takes it away")
                .isFalse();
        assertThat(chat.lastMessage().path("text").asText()).isEqualTo("new");
    }

    @Test
    void theSameTextAndKeyboardIsMessageIsNotModified() {
        int message = chat.says("same", "reply_markup", KEYBOARD);
        chat.isRefused(
                NOT_MODIFIED, "editMessageText", "message_id", message, "text", "same", "reply_markup", KEYBOARD);
        chat.isRefused(NOT_MODIFIED, "editMessageReplyMarkup", "message_id", message, "reply_markup", KEYBOARD);
        assertThat(chat.call("editMessageText", "message_id", message, "text", "same")
                        .status())
                .as("another keyboard is a change")
                .isEqualTo(200);
    }

    @Test
    void theSameTextWithOtherSpacesAroundIsNotModified() {
        int message = chat.says("same");
        chat.isRefused(NOT_MODIFIED, "editMessageText", "message_id", message, "text", " same\n");
    }

    @Test
    void otherEntitiesAreAChange() {
        int message = chat.says("same");
        assertThat(chat.call("editMessageText", "message_id", message, "text", "<b>same</b>", "parse_mode", "HTML")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anUnknownMessageIsMessageToEditNotFound() {
        chat.isRefused("Bad Request: message to edit not found", "editMessageText", "message_id", 999_999, "text", "x");
        chat.isRefused("Bad Request: message to edit not found", "editMessageReplyMarkup", "message_id", 999_999);
    }

    @Test
    void aDeletedMessageIsMessageToEditNotFound() {
        int message = chat.says("x");
        chat.sent("deleteMessage", "message_id", message);
        chat.isRefused("Bad Request: message to edit not found", "editMessageText", "message_id", message, "text", "y");
    }

    @Test
    void withoutAMessageIdTheIdentifierIsNotSpecified() {
        chat.isRefused("Bad Request: message identifier is not specified", "editMessageText", "text", "x");
    }

    @Test
    void aPersonsMessageCannotBeEdited() {
        int message = client.says(chat.person(), "mine").path("message_id").asInt();
        chat.isRefused("Bad Request: message can't be edited", "editMessageText", "message_id", message, "text", "x");
    }

    @Test
    void aForwardedMessageCannotBeEdited() {
        int message = chat.says("x");
        int forwarded = chat.sent("forwardMessage", "from_chat_id", chat.person(), "message_id", message)
                .path("message_id")
                .asInt();
        chat.isRefused("Bad Request: message can't be edited", "editMessageText", "message_id", forwarded, "text", "y");
    }

    @Test
    void aMessageWithAReplyKeyboardCannotBeEdited() {
        int message = chat.says("x", "reply_markup", "{\"keyboard\":[[\"A\"]]}");
        chat.isRefused("Bad Request: message can't be edited", "editMessageText", "message_id", message, "text", "y");
    }

    @Test
    void aTooLongTextIsTheBackendsMessageTooLong() {
        int message = chat.says("x");
        chat.isRefused(
                "Bad Request: MESSAGE_TOO_LONG", "editMessageText", "message_id", message, "text", "a".repeat(4097));
    }

    @Test
    void aPhotoHasNoTextToEdit() {
        chat.isRefused(
                "Bad Request: there is no text in the message to edit",
                "editMessageText",
                "message_id",
                photo(),
                "text",
                "x");
    }

    @Test
    void aTextHasNoCaptionToEdit() {
        chat.isRefused(
                "Bad Request: there is no caption in the message to edit",
                "editMessageCaption",
                "message_id",
                chat.says("x"),
                "caption",
                "y");
    }

    @Test
    void captionsAreEditedAndTakenAway() {
        int message = photo();
        assertThat(chat.sent("editMessageCaption", "message_id", message, "caption", "new")
                        .path("caption")
                        .asText())
                .isEqualTo("new");
        chat.isRefused(NOT_MODIFIED, "editMessageCaption", "message_id", message, "caption", "new");
        assertThat(chat.sent("editMessageCaption", "message_id", message).has("caption"))
                .isFalse();
    }

    @Test
    void aTooLongCaptionOfAnEditIsMediaCaptionTooLong() {
        chat.isRefused(
                "Bad Request: MEDIA_CAPTION_TOO_LONG",
                "editMessageCaption",
                "message_id",
                photo(),
                "caption",
                "a".repeat(1025));
    }

    @Test
    void theMediaOfAMessageIsReplaced() {
        int message = photo();
        Reply reply = client.callWith(
                "editMessageMedia",
                new Multipart()
                        .field("chat_id", chat.person())
                        .field("message_id", message)
                        .field("media", "{\"type\":\"photo\",\"media\":\"attach://new\",\"caption\":\"other\"}")
                        .file("new", "b.jpg", "image/jpeg", Pictures.jpeg(60, 60)));
        assertThat(reply.result().at("/photo/0/width").asInt()).isEqualTo(60);
        assertThat(reply.result().path("caption").asText()).isEqualTo("other");
    }

    @Test
    void aTextBecomesAPictureAndNeverATextAgain() {
        int message = chat.says("old");
        Reply reply = client.callWith(
                "editMessageMedia",
                new Multipart()
                        .field("chat_id", chat.person())
                        .field("message_id", message)
                        .field("media", "{\"type\":\"photo\",\"media\":\"attach://new\",\"caption\":\"words\"}")
                        .file("new", "b.jpg", "image/jpeg", Pictures.jpeg(60, 60)));
        assertThat(reply.result().path("message_id").asInt()).isEqualTo(message);
        assertThat(reply.result().has("text")).isFalse();
        assertThat(reply.result().path("caption").asText()).isEqualTo("words");
        chat.isRefused(
                "Bad Request: there is no text in the message to edit",
                "editMessageText",
                "message_id",
                message,
                "text",
                "x");
    }

    @Test
    void aPlaceHasNoMediaToEdit() {
        int place = chat.sent("sendLocation", "latitude", 55.75, "longitude", 37.6)
                .path("message_id")
                .asInt();
        Reply reply = client.callWith(
                "editMessageMedia",
                new Multipart()
                        .field("chat_id", chat.person())
                        .field("message_id", place)
                        .field("media", "{\"type\":\"photo\",\"media\":\"attach://new\"}")
                        .file("new", "b.jpg", "image/jpeg", Pictures.jpeg(60, 60)));
        assertThat(reply.description()).isEqualTo("Bad Request: there is no media in the message to edit");
    }

    @Test
    void oneOfManyEqualEditsSucceeds() {
        int message = chat.says("x");
        assertThat(chat.call("editMessageText", "message_id", message, "text", "y")
                        .status())
                .isEqualTo(200);
        chat.isRefused(NOT_MODIFIED, "editMessageText", "message_id", message, "text", "y");
    }

    @Test
    void ownMessagesCanBeEditedAtAnyAge() {
        int message = chat.says("x");
        CLOCK.pass(Duration.ofDays(30));
        assertThat(chat.call("editMessageText", "message_id", message, "text", "y")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aBlockedBotCannotEdit() {
        int message = chat.says("x");
        chat.does("block", "");
        Reply reply = chat.call("editMessageText", "message_id", message, "text", "y");
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.description()).isEqualTo("Forbidden: bot was blocked by the user");
    }
}
