package steps.admin.partner;

import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Optional;

/**
 * Why a call failed, as RFC 9457 wants it told.
 *
 * @param code stable, for programs
 * @param detail one plain sentence, for people
 * @param more further members of the document
 */
public record Problem(int status, String title, String code, String detail, Map<String, Object> more) {
    public static final String MEDIA_TYPE = "application/problem+json";

    /** When a row that somebody holds may be free, or the database back, in seconds. */
    static final String SOON = "5";

    public Problem {
        more = Map.copyOf(more);
    }

    public static Problem badRequest(String code, String detail) {
        return new Problem(400, "Bad Request", code, detail, Map.of());
    }

    public static Problem unauthorized() {
        return new Problem(
                401, "Unauthorized", "missing_key", "The header API_Key with the partner's key is missing.", Map.of());
    }

    public static Problem forbidden() {
        return new Problem(403, "Forbidden", "wrong_key", "The key in the header API_Key is not valid.", Map.of());
    }

    public static Problem notFound(String code, String detail) {
        return new Problem(404, "Not Found", code, detail, Map.of());
    }

    /** What the HTTP stack refuses by itself; empty for a failure of ours. */
    static Optional<Problem> ofStatus(int status, String method, long limitBytes) {
        return switch (status) {
            case 404 -> Optional.of(unknownPath());
            case 405 -> Optional.of(methodNotAllowed(method));
            case 406 -> Optional.of(notAcceptable("This address has nothing of a kind that is accepted."));
            case 413 -> Optional.of(tooLarge(limitBytes));
            case 415 -> Optional.of(unsupportedMediaType("This address takes no body of this type."));
            case 400 -> Optional.of(badRequest("bad_request", "The request cannot be understood."));
            default -> Optional.empty();
        };
    }

    static Problem unknownPath() {
        return notFound("unknown_path", "There is nothing at this address.");
    }

    public static Problem methodNotAllowed(String method) {
        return new Problem(
                405,
                "Method Not Allowed",
                "method_not_allowed",
                "The method " + method + " does not exist here.",
                Map.of());
    }

    public static Problem notAcceptable(String detail) {
        return new Problem(406, "Not Acceptable", "not_acceptable", detail, Map.of());
    }

    public static Problem tooSlow(String detail) {
        return new Problem(408, "Request Timeout", "too_slow", detail, Map.of());
    }

    public static Problem conflict(String code, String detail) {
        return new Problem(409, "Conflict", code, detail, Map.of());
    }

    public static Problem tooLarge(long limitBytes) {
        return new Problem(
                413, "Content Too Large", "too_large", "The body is larger than " + limitBytes + " bytes.", Map.of());
    }

    public static Problem unsupportedMediaType(String detail) {
        return new Problem(415, "Unsupported Media Type", "unsupported_media_type", detail, Map.of());
    }

    public static Problem unprocessable(String code, String detail) {
        return new Problem(422, "Unprocessable Content", code, detail, Map.of());
    }

    public static Problem missingScope(Scope scope) {
        return new Problem(
                403, "Forbidden", "missing_scope", "The key may not do this: it lacks " + scope.code() + ".", Map.of());
    }

    static Problem expiredKey() {
        return new Problem(403, "Forbidden", "expired_key", "The key in the header API_Key has expired.", Map.of());
    }

    public static Problem tooManyRequests(String detail) {
        return new Problem(429, "Too Many Requests", "too_many_requests", detail, Map.of());
    }

    static Problem unavailable() {
        return new Problem(
                503,
                "Service Unavailable",
                "unavailable",
                "The database does not answer at the moment; try again a little later.",
                Map.of());
    }

    static Problem internal() {
        return new Problem(
                500,
                "Internal Server Error",
                "internal_error",
                "Something went wrong here; nothing was changed. The log tells more under this id.",
                Map.of());
    }

    static Problem busy() {
        return new Problem(
                503,
                "Service Unavailable",
                "busy",
                "Somebody else is changing the same; nothing was changed here. Try again.",
                Map.of());
    }

    /** With the position, from 0, of what is wrong in the list that was sent. */
    public Problem at(int index) {
        return new Problem(status, title, code, detail, Map.of("index", index));
    }

    /** Whether the same call may do in a few seconds. */
    boolean passesSoon() {
        return status == 503;
    }

    JsonObject document(String id) {
        var document = new JsonObject()
                .put("type", "about:blank")
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .put("code", code)
                .put("id", id);
        more.forEach(document::put);
        return document;
    }
}
