package steps.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import steps.sandbox.json.Json;

/** How control routes read parameters and write answers; every failure becomes one plain sentence. */
final class Routes {
    private static final Logger LOG = Logger.getLogger(Routes.class.getName());
    private static final long MAX_BODY_BYTES = 20L * 1024 * 1024;

    private final Router router;

    Routes(Router router) {
        this.router = router;
        BodyHandler bodies =
                BodyHandler.create(false).setBodyLimit(MAX_BODY_BYTES).setHandleFileUploads(false);
        router.route("/sandbox/*").handler(bodies).failureHandler(Routes::fail);
    }

    /** A route whose answer is at hand. */
    void answer(Route route, Function<RoutingContext, JsonNode> answer) {
        route.handler(context -> write(context, 200, answer.apply(context)));
    }

    Router router() {
        return router;
    }

    static void write(RoutingContext context, int status, JsonNode json) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .putHeader("Cache-Control", "no-store")
                .end(Buffer.buffer(Json.bytes(json)));
    }

    static void fail(RoutingContext context) {
        switch (context.failure()) {
            case ControlError error -> sentence(context, error.status(), String.valueOf(error.getMessage()));
            case IllegalArgumentException error -> sentence(context, 400, String.valueOf(error.getMessage()));
            case null ->
                sentence(
                        context,
                        context.statusCode(),
                        context.statusCode() == 413 ? "the body is larger than 20 MiB" : "the request was refused");
            default -> {
                LOG.log(
                        Level.SEVERE,
                        context.failure(),
                        () -> "the sandbox failed at " + context.request().path());
                sentence(context, 500, "the sandbox itself failed; its log says why");
            }
        }
    }

    private static void sentence(RoutingContext context, int status, String error) {
        if (!context.response().ended()) {
            write(context, status, Json.object().put("error", error));
        }
    }

    static long pathNumber(RoutingContext context, String name) {
        return whole(name, context.pathParam(name));
    }

    static OptionalLong queryNumber(RoutingContext context, String name) {
        String value = context.request().getParam(name);
        return value == null ? OptionalLong.empty() : OptionalLong.of(whole(name, value));
    }

    private static long whole(String name, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw ControlError.badRequest(name + " must be a whole number, not " + text);
        }
    }
}
