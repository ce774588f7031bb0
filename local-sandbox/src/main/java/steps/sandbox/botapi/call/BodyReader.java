package steps.sandbox.botapi.call;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import steps.sandbox.json.Json;
import steps.sandbox.refusals.Refusal;

/** Takes the body of a request, at most as large as Telegram takes it. */
public final class BodyReader {
    private static final int MAX_BYTES = 50 * 1024 * 1024 + RequestReader.MAX_PARAMETER_BYTES;

    /** The upload is over 50 MB. */
    private static final class TooLargeUpload extends RuntimeException {
        TooLargeUpload() {
            super("upload too large", null, false, false);
        }
    }

    /** Neither GET nor POST. */
    private static final class UnknownVerb extends RuntimeException {
        UnknownVerb() {
            super("unknown verb", null, false, false);
        }
    }

    private BodyReader() {}

    public static Future<byte[]> read(HttpServerRequest http) {
        if (!http.method().equals(HttpMethod.GET) && !http.method().equals(HttpMethod.POST)) {
            return Future.failedFuture(new UnknownVerb());
        }
        Promise<byte[]> promise = Promise.promise();
        Buffer body = Buffer.buffer();
        http.handler(chunk -> {
            if (body.length() + chunk.length() > MAX_BYTES) {
                promise.tryFail(new TooLargeUpload());
            } else {
                body.appendBuffer(chunk);
            }
        });
        http.endHandler(end -> promise.tryComplete(body.getBytes()));
        http.exceptionHandler(promise::tryFail);
        return promise.future();
    }

    /** Answers what is wrong below the Bot API itself: mostly a bare status, then the connection is closed. */
    public static void refuse(HttpServerRequest http, Throwable failure) {
        switch (failure) {
            case TooLargeUpload ignored ->
                close(
                        http,
                        413,
                        Json.bytes(Refusal.of(413, "Request Entity Too Large").json()));
            case UnknownVerb ignored -> close(http, 501, new byte[0]);
            case RequestReader.TooLarge ignored -> close(http, 413, new byte[0]);
            case RequestReader.Malformed ignored -> close(http, 400, new byte[0]);
            default -> http.connection().close();
        }
    }

    private static void close(HttpServerRequest http, int status, byte[] body) {
        http.response()
                .setStatusCode(status)
                .putHeader("Connection", "close")
                .putHeader("Content-Type", "application/json")
                .end(Buffer.buffer(body))
                .onComplete(sent -> http.connection().close());
    }
}
