package steps.admin.order.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import steps.admin.order.OrderSection;
import steps.admin.order.desk.PackingPage.Parcel;
import steps.admin.order.desk.PackingPage.Pieces;
import steps.admin.order.desk.PackingPage.Point;
import steps.admin.order.desk.PackingRows.Piece;
import steps.admin.panel.account.PanelUser;
import steps.admin.panel.account.Right;
import steps.admin.panel.door.PanelCalls;
import steps.admin.panel.list.ListPage.FilterField;
import steps.admin.panel.list.ListPages;
import steps.admin.panel.list.ListQuery;
import steps.admin.panel.list.ListRows;
import steps.admin.panel.list.Numbers;
import steps.admin.panel.list.Reader;
import steps.admin.panel.page.MenuEntry;
import steps.admin.panel.page.MenuGroup;
import steps.admin.panel.page.MenuSource;
import steps.admin.panel.page.Shells;
import steps.admin.panel.page.Times;
import steps.admin.panel.page.Words;
import steps.domain.order.OrderStatus;

/** The packing list: the paid orders that the filters leave, grouped by pickup point, on paper. */
@Singleton
@Path("/admin/order-packing")
public class PackingResource implements MenuSource {
    private static final String PATH = "/admin/order-packing";
    private static final Words TITLE = Words.of("Лист сборки", "Packing list");
    private static final Words SUMMARY =
            Words.of("Заказов: %s, вещей: %s, пунктов выдачи: %s", "Orders: %s, pieces: %s, pickup points: %s");
    private static final Words PRINTED = Words.of("Составлен %s", "Created %s");
    private static final Words REST = Words.of(
            "Здесь первые %s заказов; остальные — после того, как эти отправлены, или с фильтром.",
            "These are the first %s orders; the rest appear once these are shipped, or use a filter.");

    /** Some forty sheets. */
    private static final int MOST = 1_000;

    private final OrderSection orders;
    private final PanelCalls calls;
    private final Shells shells;
    private final ListRows list;
    private final PackingRows rows;
    private final Times times;
    private final Clock clock;

    PackingResource(
            OrderSection orders,
            PanelCalls calls,
            Shells shells,
            ListRows list,
            PackingRows rows,
            Times times,
            Clock clock) {
        this.orders = orders;
        this.calls = calls;
        this.shells = shells;
        this.list = list;
        this.rows = rows;
        this.times = times;
        this.clock = clock;
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(new MenuEntry(MenuGroup.SHOP, orders.position() + 2, TITLE, PATH, Right.SEE_ORDERS));
    }

    @GET
    public Uni<Response> list(@Context RoutingContext context, @Context UriInfo address) {
        return calls.seeing(context, Right.SEE_ORDERS, user -> {
            var query = ListQuery.of(orders.listing(), address.getQueryParameters())
                    .with("status", OrderStatus.PAID.code())
                    .sortedBy("id");
            var reader = new Reader(user, times);
            return ListPages.filters(orders.listing(), query, reader)
                    .chain(filters -> list.keys(orders.listing(), query, reader, MOST + 1)
                            .chain(keys -> rows.of(keys.subList(0, Math.min(MOST, keys.size())))
                                    .map(pieces -> page(context, user, query, filters, pieces, keys.size() > MOST))))
                    .chain(page -> PanelCalls.page(Templates.packing(page)));
        });
    }

    private PackingPage page(
            RoutingContext context,
            PanelUser user,
            ListQuery query,
            List<FilterField> filters,
            List<Piece> pieces,
            boolean isMore) {
        var points = points(pieces);
        long parcels =
                points.stream().mapToLong(point -> point.parcels().size()).sum();
        var language = user.language();
        return new PackingPage(
                shells.around(context, user, TITLE.in(language)),
                SUMMARY.filled(Numbers.grouped(parcels), Numbers.grouped(pieces.size()), Numbers.grouped(points.size()))
                        .in(language),
                PRINTED.filled(times.in(language).minute(clock.instant())).in(language),
                isMore ? REST.filled(Numbers.grouped(MOST)).in(language) : "",
                query.behind(orders.path()),
                filters.stream()
                        .filter(filter -> !filter.name().equals("status"))
                        .toList(),
                sums(pieces),
                points);
    }

    private static List<Pieces> sums(List<Piece> pieces) {
        return pieces.stream()
                .collect(Collectors.groupingBy(Piece::said, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(same -> new Pieces(same.getFirst().title(), same.getFirst().code(), Numbers.grouped(same.size())))
                .toList();
    }

    private static List<Point> points(List<Piece> pieces) {
        return grouped(pieces, piece -> piece.point() + '\n' + piece.address()).stream()
                .map(there -> {
                    var parcels = parcels(there);
                    return new Point(
                            there.getFirst().address(),
                            there.getFirst().point(),
                            Numbers.grouped(parcels.size()),
                            parcels);
                })
                .toList();
    }

    private static List<Parcel> parcels(List<Piece> pieces) {
        return grouped(pieces, Piece::order).stream()
                .map(one -> new Parcel(
                        Long.toString(one.getFirst().order()),
                        one.getFirst().recipient(),
                        one.getFirst().phone(),
                        one.stream().map(Piece::said).toList()))
                .toList();
    }

    private static <K> List<List<Piece>> grouped(List<Piece> pieces, Function<Piece, K> by) {
        return List.copyOf(pieces.stream()
                .collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()))
                .values());
    }

    @CheckedTemplate(basePath = "panel")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance packing(PackingPage page);
    }
}
