package steps.sandbox.botapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import steps.sandbox.SandboxOptions;
import steps.sandbox.testing.Chatting;
import steps.sandbox.testing.Client;
import steps.sandbox.testing.Hook;
import steps.sandbox.testing.Multipart;
import steps.sandbox.testing.Pictures;
import steps.sandbox.testing.Reply;
import steps.sandbox.testing.RunningSandbox;

class MediaTest {
    @RegisterExtension
    static final RunningSandbox RUNNING = new RunningSandbox();

    private final Client client = RUNNING.client();
    private Chatting chat;

    @BeforeEach
    void somebody() {
        chat = Chatting.withSomebody(client);
    }

    private Reply upload(String method, String field, String name, String type, byte[] bytes, Object... more) {
        Multipart body = new Multipart().field("chat_id", chat.person()).file(field, name, type, bytes);
        for (int i = 0; i < more.length; i += 2) {
            body.field((String) more[i], more[i + 1]);
        }
        return client.callWith(method, body);
    }

    private JsonNode photo(int width, int height) {
        return upload("sendPhoto", "photo", "a.jpg", "image/jpeg", Pictures.jpeg(width, height))
                .result()
                .path("photo");
    }

    @Test
    void aPhotoComesInSizesSmallestFirst() {
        JsonNode photo = photo(1000, 500);
        assertThat(photo.findValuesAsText("width")).containsExactly("90", "320", "800", "1000");
        assertThat(photo.findValuesAsText("height")).containsExactly("45", "160", "400", "500");
        assertThat(photo.get(3).path("file_size").asLong()).isPositive();
        assertThat(photo.findValuesAsText("file_unique_id")).doesNotHaveDuplicates();
    }

    @Test
    void aPhotoIsSentAgainByItsFileId() {
        JsonNode photo = photo(300, 300);
        JsonNode again =
                chat.sent("sendPhoto", "photo", photo.get(1).path("file_id").asText());
        assertThat(again.path("photo")).isEqualTo(photo);
        JsonNode bySmallSize =
                chat.sent("sendPhoto", "photo", photo.get(0).path("file_id").asText());
        assertThat(bySmallSize.path("photo")).isEqualTo(photo);
    }

    @Test
    void theSameBytesAreTheSameFile() {
        assertThat(photo(120, 120)).isEqualTo(photo(120, 120));
    }

    @Test
    void captionsAreFormattedAndLimitedTo1024Characters() {
        Reply reply = upload(
                "sendPhoto",
                "photo",
                "a.jpg",
                "image/jpeg",
                Pictures.jpeg(10, 10),
                "caption",
                "<b>" + "я".repeat(1024) + "</b>",
                "parse_mode",
                "HTML");
        assertThat(reply.result().at("/caption_entities/0/length").asInt()).isEqualTo(1024);
        chat.refused(
                upload("sendPhoto", "photo", "a.jpg", "image/jpeg", Pictures.jpeg(10, 10), "caption", "я".repeat(1025)),
                "Bad Request: message caption is too long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Photo", "Video", "Document"})
    void aMissingFileIsNamed(String type) {
        chat.isRefused("Bad Request: there is no " + type.toLowerCase(Locale.ROOT) + " in the request", "send" + type);
    }

    @Test
    void malformedFileIdsAreRefusedInTelegramsWords() {
        String prefix = "Bad Request: wrong remote file identifier specified: ";
        chat.isRefused(prefix + "Wrong character in the string", "sendPhoto", "photo", "no spaces please");
        chat.isRefused(prefix + "Wrong string length", "sendPhoto", "photo", "abcde");
        chat.isRefused(prefix + "can't unserialize it. Wrong last symbol", "sendPhoto", "photo", "AAAAAAAA");
    }

    @Test
    void anUnknownFileIdIsRefused() {
        String unknown = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("nobody knows me\u0000\u0004".getBytes(StandardCharsets.US_ASCII));
        chat.isRefused("Bad Request: wrong file identifier/HTTP URL specified", "sendPhoto", "photo", unknown);
    }

    @Test
    void aFileOfAnotherTypeCannotBeUsed() {
        String document = upload("sendDocument", "document", "a.gpx", "application/gpx+xml", new byte[] {1, 2, 3})
                .result()
                .at("/document/file_id")
                .asText();
        chat.isRefused("Bad Request: can't use file of type Document as Photo", "sendPhoto", "photo", document);
    }

    @Test
    void aFileThatIsNoPictureCannotBeAPhoto() {
        chat.refused(
                upload("sendPhoto", "photo", "a.jpg", "image/jpeg", new byte[100]),
                "Bad Request: IMAGE_PROCESS_FAILED");
    }

    @Test
    void tooLongishPhotosAreRefused() {
        chat.refused(
                upload("sendPhoto", "photo", "a.png", "image/png", Pictures.picture("png", 210, 10)),
                "Bad Request: PHOTO_INVALID_DIMENSIONS");
        chat.refused(
                upload("sendPhoto", "photo", "a.png", "image/png", Pictures.picture("png", 9_500, 501)),
                "Bad Request: PHOTO_INVALID_DIMENSIONS");
    }

    @Test
    void photosOverTenMegabytesAreTooBig() {
        chat.refused(
                upload("sendPhoto", "photo", "a.jpg", "image/jpeg", new byte[10 * 1024 * 1024 + 1]),
                "Bad Request: file of size 10485761 bytes is too big for a photo; the maximum size is 10485760 bytes");
    }

    @Test
    void documentsKeepTheirNameAndType() {
        JsonNode document = upload("sendDocument", "document", "walk.gpx", "application/gpx+xml", new byte[] {1})
                .result()
                .path("document");
        assertThat(document.path("file_name").asText()).isEqualTo("walk.gpx");
        assertThat(document.path("mime_type").asText()).isEqualTo("application/gpx+xml");
        assertThat(document.path("file_size").asInt()).isEqualTo(1);
    }

    @Test
    void videosHaveTheMeasuresThatTheBotGave() {
        JsonNode video = upload(
                        "sendVideo",
                        "video",
                        "v.mp4",
                        "video/mp4",
                        new byte[] {7},
                        "width",
                        640,
                        "height",
                        480,
                        "duration",
                        3)
                .result()
                .path("video");
        assertThat(video.path("width").asInt()).isEqualTo(640);
        assertThat(video.path("duration").asInt()).isEqualTo(3);
    }

    @Test
    void filesAreDownloadedByTheirPath() {
        byte[] bytes = Pictures.jpeg(500, 400);
        JsonNode photo = upload("sendPhoto", "photo", "a.jpg", "image/jpeg", bytes)
                .result()
                .path("photo");
        JsonNode whole = client.call(
                        "getFile", "file_id", photo.get(2).path("file_id").asText())
                .result();
        assertThat(whole.path("file_size").asInt()).isEqualTo(bytes.length);
        var download = client.raw("/file/bot" + SandboxOptions.DEFAULT_TOKEN + "/"
                + whole.path("file_path").asText());
        assertThat(download.statusCode()).isEqualTo(200);
        assertThat(download.body()).isEqualTo(bytes);
        JsonNode small = client.call(
                        "getFile", "file_id", photo.get(0).path("file_id").asText())
                .result();
        assertThat(small.path("file_size").asInt()).isBetween(1, bytes.length - 1);
        assertThat(small.path("file_unique_id")).isEqualTo(photo.get(0).path("file_unique_id"));
    }

    @Test
    void downloadsNeedTheTokenAndAKnownPath() {
        assertThat(client.raw("/file/bot1:x/photos/a.jpg").statusCode()).isEqualTo(401);
        assertThat(client.raw("/file/bot" + SandboxOptions.DEFAULT_TOKEN + "/photos/a.jpg")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void getFileRefusesInTelegramsWords() {
        chat.isRefused("Bad Request: file_id not specified", "getFile");
        chat.isRefused("Bad Request: invalid file_id", "getFile", "file_id", "???");
        String unknown = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("nobody knows me\u0000\u0004".getBytes(StandardCharsets.US_ASCII));
        chat.isRefused(
                "Bad Request: wrong file_id or the file is temporarily unavailable", "getFile", "file_id", unknown);
        String big = upload("sendDocument", "document", "big", "x/y", new byte[21 * 1024 * 1024])
                .result()
                .at("/document/file_id")
                .asText();
        chat.isRefused("Bad Request: file is too big", "getFile", "file_id", big);
    }

    @Test
    void filesComeFromTheWeb() {
        try (Hook web = new Hook()) {
            web.answering(got -> new Hook.Answer(200, "<html>", "Content-Type", "text/html"));
            chat.isRefused("Bad Request: wrong type of the web page content", "sendPhoto", "photo", web.url());
            web.answering(got -> new Hook.Answer(404, ""));
            chat.isRefused("Bad Request: failed to get HTTP URL content", "sendPhoto", "photo", web.url());
            web.answering(got -> new Hook.Answer(200, "text", "Content-Type", "text/plain"));
            assertThat(chat.sent("sendDocument", "document", web.url())
                            .at("/document/file_size")
                            .asInt())
                    .isEqualTo(4);
        }
        chat.isRefused("Bad Request: wrong HTTP URL specified", "sendPhoto", "photo", "ftp://example.org/a.jpg");
    }

    @Test
    void thePageReadsFilesByTheirId() {
        JsonNode photo = photo(40, 40);
        var file = client.raw("/sandbox/files/" + photo.get(0).path("file_id").asText());
        assertThat(file.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(client.raw("/sandbox/files/xyz").statusCode()).isEqualTo(400);
    }

    @Test
    void aPersonSendsAPhoto() {
        Reply reply = client.post(client.user(chat.person()) + "photo?caption=look", Pictures.jpeg(100, 50));
        assertThat(reply.json().path("update_id").asLong()).isPositive();
        assertThat(chat.lastMessage().path("caption").asText()).isEqualTo("look");
        assertThat(chat.lastMessage().at("/photo/1/width").asInt()).isEqualTo(100);
        Reply noPicture = client.post(client.user(chat.person()) + "photo", new byte[] {1, 2, 3});
        assertThat(noPicture.status()).isEqualTo(400);
        assertThat(noPicture.error()).isEqualTo("the body must be a picture: JPEG, PNG, GIF, WebP or BMP");
    }
}
