package steps.sandbox.refusals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import steps.sandbox.json.Json;

/**
 * An answer of the Bot API with {@code "ok": false}. It is thrown, not returned, since the server's checks sit deep
 * inside parsing; it carries no stack trace, because refusing is ordinary work here.
 */
public final class Refusal extends RuntimeException {
    private final int code;
    private final int retryAfter;

    private Refusal(int code, String description, int retryAfter) {
        super(description, null, false, false);
        this.code = code;
        this.retryAfter = retryAfter;
    }

    public static Refusal badRequest(String message) {
        return new Refusal(400, "Bad Request: " + message, 0);
    }

    public static Refusal forbidden(String message) {
        return new Refusal(403, "Forbidden: " + message, 0);
    }

    public static Refusal conflict(String message) {
        return new Refusal(409, "Conflict: " + message, 0);
    }

    public static Refusal tooManyRequests(int retryAfter) {
        return new Refusal(429, "Too Many Requests: retry after " + retryAfter, retryAfter);
    }

    public static Refusal of(int code, String description) {
        return new Refusal(code, description, 0);
    }

    public int code() {
        return code;
    }

    public String description() {
        return Objects.requireNonNull(getMessage());
    }

    /** Seconds for the header {@code Retry-After}; 0 when there is none. */
    public int retryAfter() {
        return retryAfter;
    }

    public ObjectNode json() {
        ObjectNode answer =
                Json.object().put("ok", false).put("error_code", code).put("description", getMessage());
        if (retryAfter > 0) {
            answer.putObject("parameters").put("retry_after", retryAfter);
        }
        return answer;
    }
}
