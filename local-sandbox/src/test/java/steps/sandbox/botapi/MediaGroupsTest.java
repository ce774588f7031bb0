package steps.sandbox.botapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import steps.sandbox.testing.Chatting;
import steps.sandbox.testing.Client;
import steps.sandbox.testing.Multipart;
import steps.sandbox.testing.Pictures;
import steps.sandbox.testing.Reply;
import steps.sandbox.testing.RunningSandbox;

class MediaGroupsTest {
    @RegisterExtension
    static final RunningSandbox RUNNING = new RunningSandbox();

    private final Client client = RUNNING.client();
    private Chatting chat;

    @BeforeEach
    void somebody() {
        chat = Chatting.withSomebody(client);
    }

    private Multipart media(String json) {
        return new Multipart()
                .field("chat_id", chat.person())
                .field("media", json)
                .file("one", "1.jpg", "image/jpeg", Pictures.jpeg(20, 20))
                .file("two", "2.mp4", "video/mp4", new byte[] {1});
    }

    @Test
    void partsShareAGroupIdAndKeepTheirCaptions() {
        Reply reply = client.callWith(
                "sendMediaGroup",
                media("[{\"type\":\"photo\",\"media\":\"attach://one\",\"caption\":\"first\"},"
                        + "{\"type\":\"video\",\"media\":\"attach://two\"}]"));
        JsonNode sent = reply.result();
        assertThat(sent).hasSize(2);
        assertThat(sent.get(0).path("media_group_id").asText())
                .isNotEmpty()
                .isEqualTo(sent.get(1).path("media_group_id").asText());
        assertThat(sent.get(0).path("caption").asText()).isEqualTo("first");
        assertThat(sent.get(1).has("video")).isTrue();
    }

    @Test
    void aSinglePartIsAcceptedWithoutAGroupId() {
        JsonNode sent = client.callWith("sendMediaGroup", media("[{\"type\":\"photo\",\"media\":\"attach://one\"}]"))
                .result();
        assertThat(sent).hasSize(1);
        assertThat(sent.get(0).has("media_group_id")).isFalse();
    }

    @Test
    void noneIsNoMessagesToSendAndElevenAreTooMany() {
        chat.isRefused("Bad Request: there are no messages to send", "sendMediaGroup", "media", "[]");
        String part = "{\"type\":\"photo\",\"media\":\"x\"}";
        chat.isRefused(
                "Bad Request: too many messages to send as an album",
                "sendMediaGroup",
                "media",
                "[" + (part + ",").repeat(10) + part + "]");
        chat.isRefused("Bad Request: parameter \"media\" is required", "sendMediaGroup");
    }

    @Test
    void documentsAreNotMixed() {
        chat.refused(
                client.callWith(
                        "sendMediaGroup",
                        media("[{\"type\":\"photo\",\"media\":\"attach://one\"},"
                                + "{\"type\":\"document\",\"media\":\"attach://two\"}]")),
                "Bad Request: Document can't be mixed with other media types");
    }

    @Test
    void otherTypesCannotBeUsed() {
        chat.isRefused(
                "Bad Request: can't parse InputMedia: type \"animation\" can't be used in sendMediaGroup",
                "sendMediaGroup",
                "media",
                "[{\"type\":\"animation\",\"media\":\"x\"}]");
    }

    @Test
    void aFailingPartIsNamed() {
        chat.refused(
                client.callWith(
                        "sendMediaGroup",
                        media(
                                "[{\"type\":\"photo\",\"media\":\"attach://one\"},{\"type\":\"photo\",\"media\":\"abcde\"}]")),
                "Bad Request: failed to send message #2 with the error message \"Wrong remote file identifier"
                        + " specified: Wrong string length\"");
    }
}
