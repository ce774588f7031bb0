package steps.admin.partner;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** One call of a partner, and the ways to answer it. */
public final class PartnerCall {
    private static final Logger LOG = Logger.getLogger(PartnerCall.class);

    /** How long the rest of a refused body may come in: who is still sending cannot read the answer. */
    private static final long DRAIN_MS = 10_000;

    private static final String JSON = "application/json";
    private static final Pattern JSON_IN_UTF_8 = Pattern.compile(
            "application/json\\s*(;\\s*(charset\\s*=\\s*\"?utf-?8\"?\\s*)?)?", Pattern.CASE_INSENSITIVE);

    private final RoutingContext context;
    private final String id;

    PartnerCall(RoutingContext context, String id) {
        this.context = context;
        this.id = id;
    }

    public HttpServerRequest request() {
        return context.request();
    }

    /** For answers that are written bit by bit; compressed when the partner wishes so. */
    public HttpServerResponse response() {
        // Quarkus puts "identity" there, which keeps an answer from being compressed.
        context.response().headers().remove(HttpHeaders.CONTENT_ENCODING);
        return context.response();
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

    /** Hands over a small JSON body when it is complete; refuses a larger one, and one that claims to be something else. */
    public void body(int limitBytes, Consumer<Buffer> taker) {
        var type = refusedType();
        if (type.isPresent()) {
            refuse(type.get());
            return;
        }
        var body = Buffer.buffer();
        request()
                .handler(chunk -> {
                    if (body.length() <= limitBytes) {
                        body.appendBuffer(chunk);
                    }
                })
                .endHandler(end -> take(body, limitBytes, taker));
    }

    /** Why the body is not JSON as it says itself; what names no type is taken for JSON, and found out if it is not. */
    public Optional<Problem> refusedType() {
        var headers = request().headers();
        if (!isJson(headers.get(HttpHeaders.CONTENT_TYPE))) {
            return Optional.of(Problem.unsupportedMediaType("The body must be application/json in UTF-8."));
        }
        var encoding = headers.get(HttpHeaders.CONTENT_ENCODING);
        return encoding == null || encoding.equalsIgnoreCase("identity")
                ? Optional.empty()
                : Optional.of(Problem.unsupportedMediaType("The body must not be compressed."));
    }

    private static boolean isJson(String contentType) {
        return contentType == null || JSON_IN_UTF_8.matcher(contentType.strip()).matches();
    }

    private void take(Buffer body, int limitBytes, Consumer<Buffer> taker) {
        if (body.length() > limitBytes) {
            refuse(Problem.tooLarge(limitBytes));
            return;
        }
        try {
            taker.accept(body);
        } catch (RuntimeException failure) {
            fail(failure);
        }
    }

    public void answer(String json) {
        if (canAnswer()) {
            response().putHeader(HttpHeaders.CONTENT_TYPE, JSON).end(Buffer.buffer(json));
        }
    }

    public void refuse(Problem problem) {
        LOG.infof("%s %s: %s (%s)", request().method(), request().path(), problem.code(), problem.status());
        tell(problem);
    }

    /** What nobody expected: told to the log in full and to the partner by its id only. */
    public void fail(Throwable failure) {
        LOG.errorf(failure, "%s %s failed", request().method(), request().path());
        tell(Problem.internal());
    }

    /** Ends an answer that cannot be finished so that nobody takes it for a whole one. */
    public void cut() {
        if (!context.response().reset()) {
            request().connection().close();
        }
    }

    private void tell(Problem problem) {
        if (canAnswer()) {
            response()
                    .setStatusCode(problem.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                    .end(problem.document(id).toBuffer());
            drain();
        }
    }

    private boolean canAnswer() {
        return !context.response().headWritten() && !context.response().closed();
    }

    private void drain() {
        var request = request();
        if (request.isEnded()) {
            return;
        }
        request.handler(rest -> {}).endHandler(end -> {}).exceptionHandler(gone -> {});
        request.resume();
        vertx().setTimer(DRAIN_MS, late -> {
            if (!request.isEnded()) {
                request.connection().close();
            }
        });
    }
}
