package steps.admin.order;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.resteasy.reactive.RestMulti;
import steps.admin.panel.account.PanelUser;
import steps.admin.panel.account.Right;
import steps.admin.panel.door.PanelDoor;
import steps.admin.panel.list.ListQuery;
import steps.admin.panel.list.ListRows;
import steps.admin.panel.list.Reader;
import steps.admin.panel.page.Times;
import steps.platform.sql.Results;

/** Exactly the orders that the list shows, as partners get them. */
@Singleton
@Path("/admin/order-file")
public class OrderFileResource {
    private final OrderSection section;
    private final ListRows rows;
    private final Pool pool;
    private final Times times;

    OrderFileResource(OrderSection section, ListRows rows, Pool pool, Times times) {
        this.section = section;
        this.rows = rows;
        this.pool = pool;
        this.times = times;
    }

    @GET
    public RestMulti<byte[]> file(
            @QueryParam("format") String format, @Context RoutingContext context, @Context UriInfo address) {
        var user = PanelDoor.user(context);
        if (!user.may(Right.SEE_ORDERS)) {
            return refused(403, "Your role does not allow this.");
        }
        return ExportFormat.named(format == null ? "" : format)
                .map(known -> RestMulti.fromMultiData(parts(known, address, user))
                        .withDemand(1)
                        .header("Content-Disposition", "attachment; filename=\"orders." + suffix(known) + "\"")
                        .header("Content-Type", known.contentType())
                        .build())
                .orElseGet(() -> refused(400, "The format is one of csv, excel and json."));
    }

    private Multi<byte[]> parts(ExportFormat format, UriInfo address, PanelUser user) {
        var query = ListQuery.of(section.listing(), address.getQueryParameters());
        var bytes = new ByteArrayOutputStream();
        var writer = format.writer(bytes);
        return Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom().item(() -> written(bytes, writer::begin)),
                        rows.allKeys(section.listing(), query, new Reader(user, times))
                                .onItem()
                                .transformToUniAndConcatenate(keys -> pieces(keys)
                                        .map(pieces -> written(bytes, () -> pieces.forEach(writer::write)))),
                        Multi.createFrom().item(() -> written(bytes, writer::end)));
    }

    private Uni<List<OrderView>> pieces(List<String> orders) {
        var ids = orders.stream().map(Long::valueOf).toArray(Long[]::new);
        return pool.preparedQuery(ExportSql.OF_ORDERS)
                .execute(Tuple.of(ids))
                .map(found -> Results.listOf(found, row -> OrderView.of(row.getDelegate())));
    }

    private static byte[] written(ByteArrayOutputStream bytes, Runnable write) {
        write.run();
        var part = bytes.toByteArray();
        bytes.reset();
        return part;
    }

    private static String suffix(ExportFormat format) {
        return format == ExportFormat.JSON ? "json" : "csv";
    }

    private static RestMulti<byte[]> refused(int status, String sentence) {
        return RestMulti.fromMultiData(Multi.createFrom().item(sentence.getBytes(StandardCharsets.UTF_8)))
                .status(status)
                .header("Content-Type", "text/plain; charset=utf-8")
                .build();
    }
}
