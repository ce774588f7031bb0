package steps.bot.telegram.api;

import com.google.gson.JsonParseException;
import com.pengrad.telegrambot.request.BaseRequest;
import com.pengrad.telegrambot.response.BaseResponse;
import com.pengrad.telegrambot.utility.BotUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import steps.bot.telegram.TelegramSettings;

/**
 * Makes the library's requests without files on the event loop of whoever makes them. The library's own client takes a
 * thread and several timers for each, which was a quarter of all work.
 */
@Singleton
class DirectCalls {
    /** One host takes every call. */
    private static final int CALLS_AT_ONCE = 512;

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final String JSON = "application/json";

    private final HttpClient http;
    private final RequestOptions api;

    DirectCalls(Vertx vertx, TelegramSettings settings) {
        this.http = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(CALLS_AT_ONCE)
                .setKeepAliveTimeout((int) TelegramClient.KEEP_ALIVE.toSeconds())
                .setConnectTimeout((int) TO_CONNECT.toMillis()));
        this.api = new RequestOptions().setMethod(HttpMethod.POST).setAbsoluteURI(ApiAddress.of(settings, ""));
    }

    /** What Telegram answers, be it a refusal; fails with {@link TelegramFailure.Unreachable}. */
    <T extends BaseRequest<T, R>, R extends BaseResponse> Uni<R> make(T request) {
        var method = new RequestOptions(api).setURI(api.getURI() + request.getMethod());
        return Uni.createFrom()
                .completionStage(() -> http.request(method)
                        .compose(call -> call.idleTimeout(PATIENCE.toMillis())
                                .putHeader(HttpHeaders.CONTENT_TYPE, JSON)
                                .send(Buffer.buffer(BotUtils.toJson(request.getParameters()))))
                        .compose(HttpClientResponse::body)
                        .<R>map(answer -> read(answer, request.getResponseType()))
                        .toCompletionStage())
                .onFailure()
                .transform(DirectCalls::unreachable);
    }

    private static <R> R read(Buffer answer, Class<? extends R> type) {
        R read = BotUtils.fromJson(answer.toString(), type);
        if (read == null) {
            throw new JsonParseException("an empty answer");
        }
        return read;
    }

    /** Other failures name the address in their message, and that has the token. */
    private static TelegramFailure unreachable(Throwable failure) {
        return failure instanceof ConnectException || failure instanceof UnknownHostException
                ? new TelegramFailure.Unreachable("Telegram is out of reach", failure)
                : new TelegramFailure.Unreachable(
                        "Telegram did not answer: " + failure.getClass().getSimpleName(), Duration.ZERO);
    }
}
