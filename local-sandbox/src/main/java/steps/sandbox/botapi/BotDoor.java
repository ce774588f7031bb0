package steps.sandbox.botapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import steps.sandbox.faults.Fault;
import steps.sandbox.faults.FaultKind;
import steps.sandbox.json.Json;
import steps.sandbox.refusals.Refusal;
import steps.sandbox.updates.Webhook;
import steps.sandbox.world.World;

/** The HTTP side of the Bot API: {@code /bot<token>/<method>}, and methods in answers to webhook deliveries. */
public final class BotDoor {
    public static final String PREFIX = "/bot";

    private static final Logger LOG = Logger.getLogger(BotDoor.class.getName());
    private static final Set<FaultKind> FAULTS = EnumSet.of(
            FaultKind.TOO_MANY_REQUESTS,
            FaultKind.SERVER_ERROR,
            FaultKind.LATENCY,
            FaultKind.DISCONNECT,
            FaultKind.DISCONNECT_AFTER);

    private final World world;
    private final BotApi api;

    public BotDoor(World world) {
        this.world = world;
        this.api = new BotApi(world);
        world.webhook.onReply(this::callFromReply);
    }

    public void handle(HttpServerRequest http) {
        BodyReader.read(http)
                .map(body -> RequestReader.read(
                        BotPath.parse(http.path()).method(), http.query(), http.getHeader("Content-Type"), body))
                .onSuccess(request -> answer(http, request))
                .onFailure(failure -> BodyReader.refuse(http, failure));
    }

    private void answer(HttpServerRequest http, Request request) {
        Optional<Refusal> wrongToken = BotPath.parse(http.path()).checkToken(world.bot);
        if (wrongToken.isPresent()) {
            write(
                    http.response(),
                    wrongToken.get().code(),
                    wrongToken.get().json(),
                    wrongToken.get().retryAfter());
            return;
        }
        Optional<Fault> fault = world.faults.strike(request.method(), chatOf(request), FAULTS);
        if (fault.isPresent()) {
            fail(http, request, fault.get());
        } else {
            carryOut(http, request, 0);
        }
    }

    private void fail(HttpServerRequest http, Request request, Fault fault) {
        switch (fault.kind()) {
            case TOO_MANY_REQUESTS -> refuse(http, request, Refusal.tooManyRequests(fault.retryAfter()));
            case SERVER_ERROR -> refuse(http, request, Refusal.of(500, "Internal Server Error"));
            case LATENCY -> carryOut(http, request, fault.millis());
            case DISCONNECT -> http.connection().close();
            case DISCONNECT_AFTER ->
                call(request).onComplete(done -> http.connection().close());
            case DUPLICATE, LATE, OUT_OF_ORDER ->
                throw new IllegalStateException("a fault of deliveries cannot strike a call");
        }
    }

    private void refuse(HttpServerRequest http, Request request, Refusal refusal) {
        long at = world.clock.millis();
        log(request, chatOf(request), at, refusal.code(), refusal.description(), null);
        write(http.response(), refusal.code(), refusal.json(), refusal.retryAfter());
    }

    /** The chat that a call concerns, 0 for none; an answer to a press concerns whoever pressed. */
    private long chatOf(Request request) {
        return request.has("callback_query_id")
                ? world.callbacks.pressedBy(request.text("callback_query_id"))
                : Addressing.id(request, "chat_id");
    }

    private void carryOut(HttpServerRequest http, Request request, long extraMs) {
        long latencyMs = world.settings.now().latencyMs() + extraMs;
        call(request).onSuccess(answer -> {
            if (latencyMs == 0) {
                write(http.response(), answer.status(), answer.json(), answer.retryAfter());
            } else {
                world.vertx.setTimer(
                        latencyMs,
                        timer -> write(http.response(), answer.status(), answer.json(), answer.retryAfter()));
            }
        });
    }

    /** An answer ready to be written. */
    private record Answer(int status, ObjectNode json, int retryAfter) {}

    /** Carries a call out and logs it; it never fails, refusals are answers. */
    private Future<Answer> call(Request request) {
        long at = world.clock.millis();
        long chatId = chatOf(request);
        return api.call(request)
                .map(result -> {
                    log(request, chatId, at, 200, null, result.value());
                    return new Answer(200, result.json(), 0);
                })
                .recover(failure -> {
                    Refusal refusal = asRefusal(request, failure);
                    log(request, chatId, at, refusal.code(), refusal.description(), null);
                    return Future.succeededFuture(new Answer(refusal.code(), refusal.json(), refusal.retryAfter()));
                });
    }

    private static Refusal asRefusal(Request request, Throwable failure) {
        if (failure instanceof Refusal refusal) {
            return refusal;
        }
        LOG.log(Level.SEVERE, failure, () -> "the sandbox failed at " + request.method());
        return Refusal.of(500, "Internal Server Error");
    }

    private void log(Request request, long chatId, long at, int status, String description, JsonNode result) {
        String method = api.properName(request.method());
        world.calls.add(
                at, method, chatId, status, description, request.parameters(), result, world.clock.millis() - at);
    }

    private static void write(HttpServerResponse response, int status, ObjectNode json, int retryAfter) {
        if (response.closed() || response.ended()) {
            return;
        }
        response.setStatusCode(status).putHeader("Content-Type", "application/json");
        if (retryAfter > 0) {
            response.putHeader("Retry-After", String.valueOf(retryAfter));
        }
        response.end(Buffer.buffer(Json.bytes(json)));
    }

    /** A webhook's answer may hold a method; its result is told to nobody. */
    private void callFromReply(Webhook.Reply reply) {
        try {
            Request request = RequestReader.read(
                    "", null, reply.contentType(), reply.body().getBytes());
            if (ReplyMethods.mayRun(request.method())) {
                call(request);
            }
        } catch (RequestReader.TooLarge | RequestReader.Malformed e) {
            LOG.log(Level.FINE, "the answer to a webhook delivery holds no method", e);
        }
    }
}
