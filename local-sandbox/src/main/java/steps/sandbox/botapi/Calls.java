package steps.sandbox.botapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import steps.sandbox.botapi.call.Request;
import steps.sandbox.botapi.method.Addressing;
import steps.sandbox.botapi.method.BotApi;
import steps.sandbox.refusals.Refusal;
import steps.sandbox.world.World;

/** Carries calls out and writes them into the log, with whatever comes of them. */
final class Calls {
    private static final Logger LOG = Logger.getLogger(Calls.class.getName());

    /** An answer ready to be written; {@code retryAfter} is 0 for none. */
    record Answer(int status, ObjectNode json, int retryAfter) {
        static Answer of(Refusal refusal) {
            return new Answer(refusal.code(), refusal.json(), refusal.retryAfter());
        }
    }

    private final World world;
    private final BotApi api;

    Calls(World world) {
        this.world = world;
        this.api = new BotApi(world);
    }

    /** The chat that a call concerns, 0 for none; an answer to a press concerns whoever pressed. */
    long chatOf(Request request) {
        return request.has("callback_query_id")
                ? world.callbacks().pressedBy(request.text("callback_query_id"))
                : Addressing.id(request, "chat_id");
    }

    /** The answer to a call; it never fails, refusals are answers. */
    Future<Answer> carryOut(Request request) {
        long at = world.clock().millis();
        long chatId = chatOf(request);
        return api.call(request)
                .map(result -> {
                    log(request, chatId, at, 200, null, result.value());
                    return new Answer(200, result.json(), 0);
                })
                .recover(failure -> {
                    Refusal refusal = asRefusal(request, failure);
                    log(request, chatId, at, refusal.code(), refusal.description(), null);
                    return Future.succeededFuture(Answer.of(refusal));
                });
    }

    /** The answer to a call that is refused without being looked at. */
    Answer refuse(Request request, Refusal refusal) {
        log(request, chatOf(request), world.clock().millis(), refusal.code(), refusal.description(), null);
        return Answer.of(refusal);
    }

    private static Refusal asRefusal(Request request, Throwable failure) {
        if (failure instanceof Refusal refusal) {
            return refusal;
        }
        LOG.log(Level.SEVERE, failure, () -> "the sandbox failed at " + request.method());
        return Refusal.of(500, "Internal Server Error");
    }

    private void log(
            Request request,
            long chatId,
            long at,
            int status,
            @Nullable String description,
            @Nullable JsonNode result) {
        String method = api.properName(request.method());
        long millis = world.clock().millis() - at;
        world.calls().add(at, method, chatId, status, description, request.parameters(), result, millis);
    }
}
