package steps.sandbox.updates;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What became of one delivery.
 *
 * @param status 0 when there was no answer
 * @param error Telegram's words for a failure, null after a success
 * @param retryAfter the answer's header, null without one
 * @param contentType of the body, which may hold a method to execute
 */
public record WebhookReply(
        int status,
        @Nullable String error,
        @Nullable String retryAfter,
        @Nullable String contentType,
        Buffer body) {
    private static final int LONGEST_RETRY_AFTER_S = 3_600;

    static WebhookReply answered(HttpClientResponse response, Buffer body) {
        int status = response.statusCode();
        return new WebhookReply(
                status,
                isSuccess(status) ? null : WebhookErrors.status(status, response.statusMessage()),
                response.getHeader("Retry-After"),
                response.getHeader("Content-Type"),
                body);
    }

    static WebhookReply failed(Throwable cause) {
        return new WebhookReply(0, WebhookErrors.failure(cause), null, null, Buffer.buffer());
    }

    boolean isSuccess() {
        return isSuccess(status);
    }

    private static boolean isSuccess(int status) {
        return status / 100 == 2;
    }

    /** What the bot asks for, between one second and an hour; 0 is like no header. */
    OptionalLong retryAfterMs() {
        if (retryAfter == null || !retryAfter.trim().matches("\\d{1,9}")) {
            return OptionalLong.empty();
        }
        int seconds = Math.min(Integer.parseInt(retryAfter.trim()), LONGEST_RETRY_AFTER_S);
        return seconds == 0 ? OptionalLong.empty() : OptionalLong.of(seconds * 1000L);
    }
}
