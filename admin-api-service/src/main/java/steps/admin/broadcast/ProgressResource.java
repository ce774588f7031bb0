package steps.admin.broadcast;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import steps.admin.panel.account.Right;
import steps.admin.panel.door.PanelCalls;
import steps.admin.panel.list.Keys;
import steps.admin.panel.list.Reader;
import steps.admin.panel.page.Times;
import steps.domain.broadcast.Broadcast;
import steps.domain.broadcast.Broadcasts;
import steps.domain.broadcast.report.BroadcastReports;
import steps.domain.broadcast.report.BroadcastResults;

/**
 * How far a broadcast is: a part of its card that asks for itself again while something may still change. The next question
 * carries what was seen and when, so the rate is that of the time between the two, whichever replica answers.
 */
@Singleton
@Path("/admin/broadcast-progress")
public class ProgressResource {
    private final PanelCalls calls;
    private final Broadcasts broadcasts;
    private final BroadcastReports reports;
    private final Times times;
    private final Clock clock;

    ProgressResource(PanelCalls calls, Broadcasts broadcasts, BroadcastReports reports, Times times, Clock clock) {
        this.calls = calls;
        this.broadcasts = broadcasts;
        this.reports = reports;
        this.times = times;
        this.clock = clock;
    }

    @GET
    @Path("/{id:[1-9][0-9]{0,17}}")
    public Uni<Response> show(@PathParam("id") long id, @Context RoutingContext context) {
        return calls.seeing(
                context,
                Right.SEE_BROADCASTS,
                user -> broadcasts
                        .find(id)
                        .chain(broadcast -> broadcast == null
                                ? calls.missing(context)
                                : reports.of(broadcast)
                                        .chain(results ->
                                                answer(context, broadcast, results, new Reader(user, times)))));
    }

    private Uni<Response> answer(RoutingContext context, Broadcast broadcast, BroadcastResults results, Reader reader) {
        var now = clock.instant();
        var seen = context.request().getParam("state");
        var page = PanelCalls.page(
                Templates.progress(ProgressView.of(broadcast, results, rate(context, results, now), now, reader)));
        return seen == null || seen.equals(broadcast.state().code())
                ? page
                : page.map(answer -> Response.fromResponse(answer)
                        .header("HX-Refresh", "true")
                        .build());
    }

    /** People a second, since the browser asked last; empty when it asks for the first time. */
    private static OptionalDouble rate(RoutingContext context, BroadcastResults results, Instant now) {
        var was = number(context.request().getParam("done"));
        var at = number(context.request().getParam("at"));
        if (was.isEmpty() || at.isEmpty()) {
            return OptionalDouble.empty();
        }
        var time = Duration.between(Instant.ofEpochMilli(at.get()), now).toMillis();
        long done = results.done() - was.get();
        return time <= 0 || done < 0 ? OptionalDouble.empty() : OptionalDouble.of(done * 1_000.0 / time);
    }

    private static Optional<Long> number(String text) {
        return text == null || (Keys.number(text).isEmpty() && !text.equals("0"))
                ? Optional.empty()
                : Optional.of(Long.parseLong(text));
    }

    @CheckedTemplate(basePath = "panel")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance progress(ProgressView page);
    }
}
