package steps.admin.broadcast;

import io.smallrye.mutiny.Multi;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestMulti;
import steps.admin.panel.account.Right;
import steps.admin.panel.door.PanelDoor;
import steps.domain.broadcast.report.BroadcastReports;
import steps.domain.broadcast.report.RecipientResult;

/** What became of everybody who was to get a broadcast, as a table to take away. */
@Singleton
@Path("/admin/broadcast-recipients")
public class RecipientsResource {
    private static final int PART = 1_000;

    private final BroadcastReports reports;

    RecipientsResource(BroadcastReports reports) {
        this.reports = reports;
    }

    @GET
    @Path("/{id:[1-9][0-9]{0,17}}")
    @Produces("text/csv")
    public RestMulti<byte[]> export(@PathParam("id") long id, @Context RoutingContext context) {
        return PanelDoor.user(context).may(Right.SEE_BROADCASTS)
                ? RestMulti.fromMultiData(Multi.createBy()
                                .concatenating()
                                .streams(Multi.createFrom().item(RecipientResult.CSV_HEAD), lines(id))
                                .map(text -> text.getBytes(StandardCharsets.UTF_8)))
                        .withDemand(1)
                        .header("Content-Disposition", "attachment; filename=\"broadcast-" + id + ".csv\"")
                        .header("Content-Type", "text/csv; charset=utf-8")
                        .build()
                : RestMulti.fromMultiData(Multi.createFrom()
                                .item("Your role does not allow this.".getBytes(StandardCharsets.UTF_8)))
                        .status(403)
                        .header("Content-Type", "text/plain; charset=utf-8")
                        .build();
    }

    /** Part by part, each a statement of its own, so that no connection waits for whoever reads. */
    private Multi<String> lines(long id) {
        return Multi.createBy()
                .repeating()
                .uni(
                        () -> new AtomicLong(-1),
                        last -> reports.page(id, last.get(), PART).invoke(part -> {
                            if (!part.isEmpty()) {
                                last.set(part.getLast().userId());
                            }
                        }))
                .until(List::isEmpty)
                .map(part -> part.stream().map(RecipientResult::csv).collect(Collectors.joining()));
    }
}
