package steps.sandbox.botapi;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import steps.sandbox.botapi.Calls.Answer;
import steps.sandbox.botapi.call.BodyReader;
import steps.sandbox.botapi.call.Request;
import steps.sandbox.botapi.call.RequestReader;
import steps.sandbox.faults.Fault;
import steps.sandbox.faults.FaultKind;
import steps.sandbox.json.Json;
import steps.sandbox.refusals.Refusal;
import steps.sandbox.updates.WebhookReply;
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
    private final Calls calls;

    public BotDoor(World world) {
        this.world = world;
        this.calls = new Calls(world);
        world.webhook().onReply(this::callFromReply);
    }

    public void handle(HttpServerRequest http) {
        BodyReader.read(http)
                .map(body -> RequestReader.read(
                        BotPath.parse(http.path()).method(), http.query(), http.getHeader("Content-Type"), body))
                .onSuccess(request -> answer(http, request))
                .onFailure(failure -> BodyReader.refuse(http, failure));
    }

    private void answer(HttpServerRequest http, Request request) {
        Optional<Refusal> wrongToken = BotPath.parse(http.path()).checkToken(world.bot());
        if (wrongToken.isPresent()) {
            write(http.response(), Answer.of(wrongToken.get()));
            return;
        }
        Optional<Fault> fault = world.faults().strike(request.method(), calls.chatOf(request), FAULTS);
        if (fault.isPresent()) {
            fail(http, request, fault.get());
        } else {
            carryOut(http, request, 0);
        }
    }

    private void fail(HttpServerRequest http, Request request, Fault fault) {
        switch (fault.kind()) {
            case TOO_MANY_REQUESTS ->
                write(http.response(), calls.refuse(request, Refusal.tooManyRequests(fault.retryAfter())));
            case SERVER_ERROR ->
                write(http.response(), calls.refuse(request, Refusal.of(500, "Internal Server Error")));
            case LATENCY -> carryOut(http, request, fault.millis());
            case DISCONNECT -> http.connection().close();
            case DISCONNECT_AFTER ->
                calls.carryOut(request).onComplete(done -> http.connection().close());
            case DUPLICATE, LATE, OUT_OF_ORDER ->
                throw new IllegalStateException("a fault of deliveries cannot strike a call");
        }
    }

    private void carryOut(HttpServerRequest http, Request request, long extraMs) {
        long latencyMs = world.settings().now().latencyMs() + extraMs;
        calls.carryOut(request).onSuccess(answer -> {
            if (latencyMs == 0) {
                write(http.response(), answer);
            } else {
                world.vertx().setTimer(latencyMs, timer -> write(http.response(), answer));
            }
        });
    }

    private static void write(HttpServerResponse response, Answer answer) {
        if (response.closed() || response.ended()) {
            return;
        }
        response.setStatusCode(answer.status()).putHeader("Content-Type", "application/json");
        if (answer.retryAfter() > 0) {
            response.putHeader("Retry-After", String.valueOf(answer.retryAfter()));
        }
        response.end(Buffer.buffer(Json.bytes(answer.json())));
    }

    /** A webhook's answer may hold a method; its result is told to nobody. */
    private void callFromReply(WebhookReply reply) {
        try {
            Request request = RequestReader.read(
                    "", null, reply.contentType(), reply.body().getBytes());
            if (ReplyMethods.mayRun(request.method())) {
                calls.carryOut(request);
            }
        } catch (RequestReader.TooLarge | RequestReader.Malformed e) {
            LOG.log(Level.FINE, "the answer to a webhook delivery holds no method", e);
        }
    }
}
