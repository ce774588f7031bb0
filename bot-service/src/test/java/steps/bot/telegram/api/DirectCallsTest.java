package steps.bot.telegram.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pengrad.telegrambot.model.request.InlineKeyboardButton;
import com.pengrad.telegrambot.model.request.InlineKeyboardMarkup;
import com.pengrad.telegrambot.request.EditMessageText;
import com.pengrad.telegrambot.request.SendMessage;
import com.pengrad.telegrambot.response.SendResponse;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import steps.bot.telegram.TelegramSettings;

class DirectCallsTest {
    private static final String TOKEN = "1000001:a-token-that-nobody-may-read";
    private static final String SENT = """
            {"ok":true,"result":{"message_id":17,"date":1,"chat":{"id":5,"type":"private"}}}
            """;

    private final Vertx vertx = Vertx.vertx();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void aRequestIsMadeAsJsonAndItsAnswerRead() {
        var calls = calls(serve(request -> request.response().end(SENT)));

        var sent = made(calls, new SendMessage(5L, "Привет <b>мир</b>"));

        assertThat(sent.message().messageId()).isEqualTo(17);
        assertThat(asked.getFirst()).startsWith("POST /bot" + TOKEN + "/sendMessage application/json ");
        assertThat(body().getLong("chat_id")).isEqualTo(5);
        assertThat(body().getString("text")).isEqualTo("Привет <b>мир</b>");
    }

    @Test
    void aKeyboardIsNoStringInAString() {
        var calls = calls(serve(request -> request.response().end(SENT)));
        var keyboard = new InlineKeyboardMarkup(new InlineKeyboardButton("Меню").callbackData("menu"));

        calls.make(new EditMessageText(5L, 17, "…").replyMarkup(keyboard))
                .await()
                .indefinitely();

        assertThat(body().getJsonObject("reply_markup").getJsonArray("inline_keyboard"))
                .isEqualTo(new JsonArray("[[{\"text\":\"Меню\",\"callback_data\":\"menu\"}]]"));
    }

    @Test
    void aRefusalIsAnAnswer() {
        var calls = calls(serve(request -> request.response()
                .setStatusCode(403)
                .end("{\"ok\":false,\"error_code\":403,\"description\":\"Forbidden: bot was blocked by the user\"}")));

        var answer = made(calls, new SendMessage(5L, "Привет"));

        assertThat(answer.isOk()).isFalse();
        assertThat(answer.errorCode()).isEqualTo(403);
    }

    @Test
    void whereAChatHasMovedIsRead() {
        var calls = calls(serve(request -> request.response().setStatusCode(400).end("""
                {"ok":false,"error_code":400,"description":"Bad Request: group chat was upgraded to a supergroup chat",
                 "parameters":{"migrate_to_chat_id":-1001234567890}}
                """)));

        var answer = made(calls, new SendMessage(-5L, "Привет"));

        assertThat(answer.parameters().migrateToChatId()).isEqualTo(-1_001_234_567_890L);
    }

    @Test
    void aPageOfAProxyIsNoAnswer() {
        var calls = calls(serve(request -> request.response().setStatusCode(502).end("<html>Bad Gateway</html>")));

        assertUnreachable(calls, false);
    }

    @Test
    void anEmptyAnswerIsNone() {
        assertUnreachable(calls(serve(request -> request.response().end())), false);
    }

    /** The Bot API has no idempotency key: a second POST would be a second message. */
    @Test
    void aMessageThatTelegramMayHaveTakenIsNotSentAgain() {
        var calls = calls(serve(request -> {
            if (asked.size() == 1) {
                request.response().end(SENT);
            } else {
                request.connection().close();
            }
        }));
        made(calls, new SendMessage(5L, "Привет"));

        assertUnreachable(calls, false);

        assertThat(asked).hasSize(2);
    }

    @Test
    void whereNobodyListensNothingWasTaken() throws IOException {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        assertUnreachable(calls(free), true);
    }

    private static void assertUnreachable(DirectCalls calls, boolean notTaken) {
        assertThatThrownBy(() -> made(calls, new SendMessage(5L, "Привет")))
                .asInstanceOf(InstanceOfAssertFactories.type(TelegramFailure.Unreachable.class))
                .satisfies(failure -> {
                    assertThat(failure.wasNotTaken()).isEqualTo(notTaken);
                    assertThat(failure).hasMessageNotContaining(TOKEN).hasStackTraceContaining("Unreachable");
                    assertThat(Throwables.getStackTrace(failure)).doesNotContain(TOKEN);
                });
    }

    private JsonObject body() {
        var first = asked.getFirst();
        return new JsonObject(first.substring(first.indexOf('{')));
    }

    private static SendResponse made(DirectCalls calls, SendMessage request) {
        return calls.make(request).await().indefinitely();
    }

    private int serve(Consumer<HttpServerRequest> answer) {
        var server = vertx.createHttpServer()
                .requestHandler(request -> request.body().onSuccess(body -> {
                    asked.add(request.method() + " " + request.uri() + " " + request.getHeader("Content-Type") + " "
                            + body);
                    answer.accept(request);
                }));
        try {
            return server.listen(0, "127.0.0.1")
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(10, TimeUnit.SECONDS)
                    .actualPort();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private DirectCalls calls(int port) {
        var settings = new SmallRyeConfigBuilder()
                .withMapping(TelegramSettings.class)
                .withDefaultValue("steps.telegram.token", TOKEN)
                .withDefaultValue("steps.telegram.api-url", "http://127.0.0.1:" + port + "/")
                .build()
                .getConfigMapping(TelegramSettings.class);
        return new DirectCalls(vertx, settings);
    }
}
