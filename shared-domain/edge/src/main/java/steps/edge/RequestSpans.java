package steps.edge;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The span of each request, as a part of its caller's trace where {@code traceparent} names one. It tells the method, the path
 * without its numbers, and the status; neither what was asked for behind the question mark nor who asked.
 */
@Singleton
class RequestSpans {
    /** Before whatever may answer. */
    private static final int ORDER = -20_000;

    private static final int SERVER_TROUBLE = 500;
    private static final Pattern NUMBER = Pattern.compile("/\\d+(?=/|$)");

    private final OpenTelemetry telemetry;
    private final boolean collected;

    RequestSpans(OpenTelemetry telemetry, @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean disabled) {
        this.telemetry = telemetry;
        this.collected = !disabled;
    }

    void mount(@Observes Router router) {
        if (collected) {
            router.route().order(ORDER).handler(this::begin);
        }
    }

    /** The scope is closed when the request ends, on the same Vert.x context. */
    @SuppressWarnings("MustBeClosedChecker")
    private void begin(RoutingContext context) {
        var request = context.request();
        var caller = telemetry.getPropagators().getTextMapPropagator().extract(Context.root(), request, new Headers());
        var span = telemetry
                .getTracer("steps")
                .spanBuilder(HttpLabels.method(request.method().name()) + " " + path(request))
                .setParent(caller)
                .setSpanKind(SpanKind.SERVER)
                .startSpan();
        var scope = span.makeCurrent();
        context.addEndHandler(ended -> end(span, scope, context.response().getStatusCode()));
        context.next();
    }

    private static String path(HttpServerRequest request) {
        var path = request.path();
        return path == null ? "" : NUMBER.matcher(HttpLabels.path(path)).replaceAll("/{id}");
    }

    private static void end(Span span, Scope scope, int status) {
        scope.close();
        span.setAttribute("http.response.status_code", status);
        if (status >= SERVER_TROUBLE) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }

    private static final class Headers implements TextMapGetter<HttpServerRequest> {
        @Override
        public Iterable<String> keys(HttpServerRequest request) {
            return request.headers().names();
        }

        @Override
        public @Nullable String get(@Nullable HttpServerRequest request, String name) {
            return request == null ? null : request.getHeader(name);
        }
    }
}
