package steps.admin.partner;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import steps.edge.UnreadBody;

/** One call of a partner, and the ways to answer it. */
public final class PartnerCall {
    private static final Logger LOG = Logger.getLogger(PartnerCall.class);

    private static final String JSON = "application/json";
    private static final Set<String> UTF_8 = Set.of("utf-8", "utf8");

    private final RoutingContext context;
    private final String id;
    private final Duration patience;
    private final IdempotencyKeys idempotencyKeys;
    private @Nullable IdempotentCall idempotent;

    /** With the patience for a body that does not get on. */
    PartnerCall(RoutingContext context, String id, Duration patience, IdempotencyKeys idempotencyKeys) {
        this.context = context;
        this.id = id;
        this.patience = patience;
        this.idempotencyKeys = idempotencyKeys;
    }

    public HttpServerRequest request() {
        return context.request();
    }

    /** The name of the key that it came with; empty for those of the environment. */
    public String partner() {
        return partner(context);
    }

    /** The same of a call that a resource answers. */
    public static String partner(RoutingContext context) {
        return Partner.of(context).name();
    }

    /** Whether it is to be answered from demo data. */
    public boolean isSandbox() {
        return isSandbox(context);
    }

    /** The same of a call that a resource answers. */
    public static boolean isSandbox(RoutingContext context) {
        return Partner.of(context).isSandbox();
    }

    /** For answers that are written bit by bit; compressed when the partner wishes so. */
    public HttpServerResponse response() {
        // Quarkus puts "identity" there, which keeps an answer from being compressed.
        context.response().headers().remove(HttpHeaders.CONTENT_ENCODING);
        return context.response();
    }

    /** The head of an answer whose body is not wanted. */
    public boolean wantsHeadOnly() {
        return request().method().equals(HttpMethod.HEAD);
    }

    public Vertx vertx() {
        return context.vertx();
    }

    public String pathParam(String name) {
        return context.pathParam(name);
    }

    /** All values of a query parameter, in their order. */
    public List<String> query(String name) {
        return context.queryParam(name);
    }

    /** Hands over a small JSON body when it is complete. */
    public void wholeBody(int limitBytes, Consumer<Buffer> reader) {
        body(limitBytes, body -> new WholeBody(this, reader));
    }

    /** Lets a JSON body come in; refuses one that is too large, or claims to be something else, before its first byte. */
    public void body(long limitBytes, Function<PartnerBody, PartnerBody.Taker> taker) {
        refusedType().or(() -> refusedLength(limitBytes)).ifPresentOrElse(this::refuse, () -> {
            if (request().getHeader(IdempotentCall.HEADER) == null) {
                var body = new PartnerBody(this, limitBytes, patience);
                body.goTo(taker.apply(body));
            } else {
                onlyOnce(limitBytes, taker);
            }
        });
    }

    /** Whatever the body brings is done once, and answered as often as it comes. */
    private void onlyOnce(long limitBytes, Function<PartnerBody, PartnerBody.Taker> taker) {
        var once = new IdempotentCall(idempotencyKeys, Partner.of(context).name(), request());
        if (!once.isWellFormed()) {
            refuse(Problem.badRequest(
                    "bad_idempotency_key", "The Idempotency-Key must be 1 to 255 visible ASCII characters."));
            return;
        }
        request().pause();
        once.claim()
                .subscribe()
                .with(
                        claim -> {
                            var body = new PartnerBody(this, limitBytes, patience);
                            switch (claim) {
                                case IdempotencyKeys.Claim.Fresh fresh -> {
                                    idempotent = once;
                                    body.goTo(once.watching(taker.apply(body)));
                                }
                                case IdempotencyKeys.Claim.Answered answered ->
                                    body.goTo(once.repeating(answered, this));
                                case IdempotencyKeys.Claim.InProgress busy ->
                                    refuse(Problem.conflict(
                                            "request_in_progress",
                                            "A request with this Idempotency-Key is being worked on."));
                            }
                        },
                        this::fail);
    }

    /** As it was answered before. */
    void repeat(IdempotencyKeys.Claim.Answered answered) {
        if (canAnswer()) {
            response()
                    .setStatusCode(answered.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, answered.contentType())
                    .putHeader(IdempotentCall.REPLAYED, "true")
                    .end(Buffer.buffer(answered.body()));
        }
    }

    private void settled(int status, String contentType, String body, Runnable answer) {
        if (idempotent == null) {
            answer.run();
        } else {
            idempotent.settle(status, contentType, body).subscribe().with(done -> answer.run());
        }
    }

    /** Why the body is not JSON as it says itself; what names no type is taken for JSON, and found out if it is not. */
    private Optional<Problem> refusedType() {
        var headers = request().headers();
        if (!MediaType.list(headers.getAll(HttpHeaders.CONTENT_TYPE)).stream().allMatch(PartnerCall::isJson)) {
            return Optional.of(Problem.unsupportedMediaType("The body must be application/json in UTF-8."));
        }
        return headers.getAll(HttpHeaders.CONTENT_ENCODING).stream().allMatch("identity"::equalsIgnoreCase)
                ? Optional.empty()
                : Optional.of(Problem.unsupportedMediaType("The body must not be compressed."));
    }

    /** Parameters that mean nothing here are passed over, as RFC 8259 and older clients want it. */
    private static boolean isJson(MediaType type) {
        return type.is("application", "json") && type.values("charset").allMatch(UTF_8::contains);
    }

    private Optional<Problem> refusedLength(long limitBytes) {
        var length = request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && Long.parseLong(length.strip()) > limitBytes
                ? Optional.of(Problem.tooLarge(limitBytes))
                : Optional.empty();
    }

    public void answer(String json) {
        settled(200, JSON, json, () -> {
            if (canAnswer()) {
                response().putHeader(HttpHeaders.CONTENT_TYPE, JSON).end(Buffer.buffer(json));
            }
        });
    }

    public void refuse(Problem problem) {
        LOG.infof("%s %s: %s (%s)", request().method(), request().path(), problem.code(), problem.status());
        tell(problem);
    }

    /** Takes a small JSON body in and leaves the answer to the resource of this address. */
    public void passOn(int limitBytes) {
        wholeBody(limitBytes, body -> {
            TakenBody.leave(context, body);
            if (idempotent != null) {
                context.put(IdempotentCall.IN_CONTEXT, idempotent);
            }
            context.next();
        });
    }

    public void fail(Throwable failure) {
        tell(FailedCall.problem(request(), failure));
    }

    /** Ends an answer that cannot be finished so that nobody takes it for a whole one. */
    public void cut() {
        if (!context.response().reset()) {
            request().connection().close();
        }
    }

    private void tell(Problem problem) {
        var document = problem.document(id);
        settled(problem.status(), Problem.MEDIA_TYPE, document.encode(), () -> tell(problem, document));
    }

    private void tell(Problem problem, JsonObject document) {
        if (canAnswer()) {
            if (problem.passesSoon()) {
                response().putHeader(HttpHeaders.RETRY_AFTER, Problem.SOON);
            }
            response()
                    .setStatusCode(problem.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .end(document.toBuffer());
            UnreadBody.drain(request(), vertx());
        }
    }

    private boolean canAnswer() {
        return !context.response().headWritten() && !context.response().closed();
    }
}
