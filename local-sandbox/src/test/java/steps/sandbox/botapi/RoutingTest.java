package steps.sandbox.botapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import steps.sandbox.SandboxOptions;
import steps.sandbox.testing.Client;
import steps.sandbox.testing.Multipart;
import steps.sandbox.testing.Reply;
import steps.sandbox.testing.RunningSandbox;

class RoutingTest {
    @RegisterExtension
    static final RunningSandbox RUNNING = new RunningSandbox();

    private final Client client = RUNNING.client();

    private Reply withToken(String token) {
        return new Client(RUNNING.sandbox().url(), token).call("getMe");
    }

    @Test
    void anUnknownMethodIs404AndIsLogged() {
        Reply reply = client.call("sendTelepathy", "chat_id", 5);
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.json().toString())
                .isEqualTo("{\"ok\":false,\"error_code\":404,\"description\":\"Not Found: method not found\"}");
        var calls = client.get("/sandbox/calls").json();
        assertThat(calls.get(calls.size() - 1).path("method").asText()).isEqualTo("sendTelepathy");
        assertThat(calls.get(calls.size() - 1).path("status").asInt()).isEqualTo(404);
    }

    @Test
    void aWrongWellFormedTokenIs401Unauthorized() {
        Reply reply = withToken("1000001:another-token");
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.description()).isEqualTo("Unauthorized");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001:abc", "no-colon", ":abc"})
    void aMalformedTokenIs401InvalidTokenSpecified(String token) {
        Reply reply = withToken(token);
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.description()).isEqualTo("Unauthorized: invalid token specified");
    }

    @Test
    void aTokenOver80BytesIs401InvalidTokenSpecified() {
        assertThat(withToken("12:" + "a".repeat(80)).description()).isEqualTo("Unauthorized: invalid token specified");
    }

    @Test
    void aTokenWithANonNumericIdIs421() {
        Reply reply = withToken("abc:def");
        assertThat(reply.status()).isEqualTo(421);
        assertThat(reply.description()).isEqualTo("Misdirected Request: unallowed token specified");
    }

    @ParameterizedTest
    @ValueSource(strings = {"getMe", "getme", "GETME", "test/getMe"})
    void methodNamesAreCaseInsensitiveAndTheTestPathWorks(String method) {
        Reply reply = client.call(method);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(reply.result().path("is_bot").asBoolean()).isTrue();
    }

    @Test
    void getMeHasTheFieldsOfGetMe() {
        assertThat(client.call("getMe").result().fieldNames())
                .toIterable()
                .containsExactly(
                        "id",
                        "is_bot",
                        "first_name",
                        "username",
                        "can_join_groups",
                        "can_read_all_group_messages",
                        "supports_inline_queries",
                        "supports_guest_queries",
                        "can_connect_to_business",
                        "has_main_web_app",
                        "has_topics_enabled",
                        "allows_users_to_create_topics",
                        "can_manage_bots");
    }

    @Test
    void parametersComeFromTheQuery() {
        long anna = client.talkingPerson("Анна");
        Reply reply = client.get(client.botPath("sendMessage") + "?chat_id=" + anna + "&text=a%20b+c");
        assertThat(reply.result().path("text").asText()).isEqualTo("a b c");
    }

    @Test
    void theMethodMayBeAParameter() {
        Reply reply = client.get("/bot" + SandboxOptions.DEFAULT_TOKEN + "?method=getMe");
        assertThat(reply.status()).isEqualTo(200);
    }

    @Test
    void parametersComeFromJsonWithNumbersAndNestedObjects() {
        long anna = client.talkingPerson("Анна");
        Reply reply = client.callWith(
                "sendMessage",
                "application/json",
                "{\"chat_id\":" + anna
                        + ",\"text\":\"hi\",\"reply_markup\":{\"inline_keyboard\":[[{\"text\":\"A\",\"callback_data\":\"a\"}]]}}");
        assertThat(reply.result()
                        .at("/reply_markup/inline_keyboard/0/0/callback_data")
                        .asText())
                .isEqualTo("a");
    }

    @Test
    void parametersComeFromMultipart() {
        long anna = client.talkingPerson("Анна");
        Reply reply = client.callWith(
                "sendMessage", new Multipart().field("chat_id", anna).field("text", "привет"));
        assertThat(reply.result().path("text").asText()).isEqualTo("привет");
    }

    @Test
    void malformedJsonKeepsTheFieldsBeforeTheError() {
        Reply reply = client.callWith("sendMessage", "application/json", "{\"text\":\"hi\",\"chat_id\":");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.description()).isEqualTo("Bad Request: chat_id is empty");
    }

    @Test
    void anotherContentTypeMeansNoParameters() {
        Reply reply = client.callWith("sendMessage", "text/plain", "text=hi&chat_id=1");
        assertThat(reply.description()).isEqualTo("Bad Request: message text is empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", " True ", "yes", "1"})
    void onlyThreeWordsAreTrue(String word) {
        long anna = client.talkingPerson("Анна");
        Reply reply = client.call("sendMessage", "chat_id", anna, "text", "x", "protect_content", word);
        assertThat(reply.result().path("has_protected_content").asBoolean()).isTrue();
    }

    @Test
    void anyOtherWordIsFalse() {
        long anna = client.talkingPerson("Анна");
        Reply reply = client.call("sendMessage", "chat_id", anna, "text", "x", "protect_content", "on");
        assertThat(reply.result().has("has_protected_content")).isFalse();
    }

    @Test
    void parametersOverOneMebibyteAre413WithAnEmptyBody() {
        Reply reply = client.call("sendMessage", "chat_id", 1, "text", "a".repeat(1024 * 1024));
        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.json().isMissingNode()).isTrue();
    }

    @Test
    void aBrokenMultipartBodyIs400WithAnEmptyBody() {
        Reply reply = client.callWith("sendMessage", "multipart/form-data", "no boundary");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().isMissingNode()).isTrue();
    }

    @Test
    void anUnknownVerbIs501WithAnEmptyBody() {
        Reply reply = client.put(client.botPath("getMe"), "");
        assertThat(reply.status()).isEqualTo(501);
        assertThat(reply.json().isMissingNode()).isTrue();
    }

    @Test
    void moreThan50FilesAre413() {
        Multipart body = new Multipart().field("chat_id", 1);
        for (int i = 0; i < 51; i++) {
            body.file("file" + i, "f", "text/plain", new byte[] {1});
        }
        assertThat(client.callWith("sendMediaGroup", body).status()).isEqualTo(413);
    }

    /** Over a bare socket, since a client that is still sending may miss an early answer. */
    @Test
    void anUploadOver50MegabytesIs413RequestEntityTooLarge() throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), RUNNING.sandbox().port())) {
            OutputStream out = socket.getOutputStream();
            long length = 60L * 1024 * 1024;
            out.write(("POST " + client.botPath("sendDocument") + " HTTP/1.1\r\nHost: x\r\nContent-Length: " + length
                            + "\r\nContent-Type: multipart/form-data; boundary=b\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            byte[] megabyte = new byte[1024 * 1024];
            for (int i = 0; i < 52; i++) {
                out.write(megabyte);
            }
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertThat(answer)
                    .startsWith("HTTP/1.1 413 ")
                    .endsWith("{\"ok\":false,\"error_code\":413,\"description\":\"Request Entity Too Large\"}");
        }
    }
}
