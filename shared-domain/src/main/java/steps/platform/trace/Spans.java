package steps.platform.trace;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Spans of OpenTelemetry around pieces of work; while nobody collects traces, a look at a flag. Names and attributes are words and
 * numbers of ours, and a failure is told by its class alone: nothing here quotes what people write or databases refuse.
 */
@Singleton
public class Spans {
    private final boolean collected;
    private final Tracer tracer;

    Spans(OpenTelemetry telemetry, @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean disabled) {
        this.collected = !disabled;
        this.tracer = telemetry.getTracer("steps");
    }

    /** Work on a Vert.x context of its own: what it does there, one after the other, is told as a part of it. */
    public <T> Uni<T> around(String name, Supplier<Attributes> attributes, Supplier<Uni<T>> work) {
        return collected ? Uni.createFrom().deferred(() -> within(begin(name, attributes.get()), work)) : work.get();
    }

    /** A call to somebody else; its context may do other things meanwhile. */
    public <T> Uni<T> call(String name, Uni<T> call) {
        return collected ? Uni.createFrom().deferred(() -> ending(beginCall(name), call)) : call;
    }

    private Span begin(String name, Attributes attributes) {
        return tracer.spanBuilder(name).setAllAttributes(attributes).startSpan();
    }

    private Span beginCall(String name) {
        return tracer.spanBuilder(name).setSpanKind(SpanKind.CLIENT).startSpan();
    }

    /** The scope is closed by whatever ends the work, long after this has returned. */
    @SuppressWarnings("MustBeClosedChecker")
    private static <T> Uni<T> within(Span span, Supplier<Uni<T>> work) {
        var scope = span.makeCurrent();
        return ending(span, Uni.createFrom().deferred(work::get).onTermination().invoke(scope::close));
    }

    private static <T> Uni<T> ending(Span span, Uni<T> work) {
        return work.onTermination().invoke((item, failure, canceled) -> end(span, failure, canceled));
    }

    private static void end(Span span, @Nullable Throwable failure, boolean canceled) {
        if (failure != null) {
            span.setStatus(StatusCode.ERROR, failure.getClass().getSimpleName());
        } else if (canceled) {
            span.setStatus(StatusCode.ERROR, "canceled");
        }
        span.end();
    }
}
