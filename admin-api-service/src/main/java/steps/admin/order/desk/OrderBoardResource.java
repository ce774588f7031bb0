package steps.admin.order.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.stream.Stream;
import steps.admin.order.OrderSection;
import steps.admin.panel.account.PanelUser;
import steps.admin.panel.account.Right;
import steps.admin.panel.door.PanelCalls;
import steps.admin.panel.list.ListPage.Button;
import steps.admin.panel.list.ListPage.FilterField;
import steps.admin.panel.list.ListPages;
import steps.admin.panel.list.ListQuery;
import steps.admin.panel.list.ListRow;
import steps.admin.panel.list.ListRows;
import steps.admin.panel.list.Reader;
import steps.admin.panel.page.MenuEntry;
import steps.admin.panel.page.MenuGroup;
import steps.admin.panel.page.MenuSource;
import steps.admin.panel.page.Shells;
import steps.admin.panel.page.Times;
import steps.admin.panel.page.Words;
import steps.domain.order.OrderStatus;

/** The list of orders as a board: what waits longest stands on top of the columns where something has to be done. */
@Singleton
@Path("/admin/order-board")
public class OrderBoardResource implements MenuSource {
    private static final String PATH = "/admin/order-board";
    private static final Words TITLE = Words.of("Доска заказов", "Order board");

    private final OrderSection orders;
    private final PanelCalls calls;
    private final Shells shells;
    private final ListRows rows;
    private final Times times;

    OrderBoardResource(OrderSection orders, PanelCalls calls, Shells shells, ListRows rows, Times times) {
        this.orders = orders;
        this.calls = calls;
        this.shells = shells;
        this.rows = rows;
        this.times = times;
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(new MenuEntry(MenuGroup.SHOP, orders.position() + 1, TITLE, PATH, Right.SEE_ORDERS));
    }

    @GET
    public Uni<Response> board(@Context RoutingContext context, @Context UriInfo address) {
        return calls.seeing(context, Right.SEE_ORDERS, user -> {
            var query = ListQuery.of(orders.listing(), address.getQueryParameters())
                    .without("status")
                    .fromTheStart();
            var reader = new Reader(user, times);
            return ListPages.filters(orders.listing(), query, reader)
                    .chain(filters ->
                            columns(query, reader).map(columns -> page(context, query, user, filters, columns)))
                    .chain(page -> PanelCalls.page(Templates.orderBoard(page)));
        });
    }

    private BoardPage page(
            RoutingContext context,
            ListQuery query,
            PanelUser user,
            List<FilterField> filters,
            List<BoardPage.Column> columns) {
        return new BoardPage(
                shells.around(context, user, TITLE.in(user.language())),
                query.behind(PATH),
                filters.stream()
                        .filter(filter -> !filter.name().equals("status"))
                        .toList(),
                query.isNarrowed(),
                views(query, user),
                columns,
                actions(user));
    }

    private Uni<List<BoardPage.Column>> columns(ListQuery query, Reader reader) {
        return Multi.createFrom()
                .items(OrderStatus.values())
                .onItem()
                .transformToUniAndConcatenate(status -> column(status, query, reader))
                .collect()
                .asList();
    }

    private Uni<BoardPage.Column> column(OrderStatus status, ListQuery query, Reader reader) {
        var board = new BoardColumn(status, query, orders.listing(), orders.path(), reader);
        return rows.first(orders.listing(), board.query(), reader, BoardColumn.SHOWN, BoardColumn.ROOM + 1)
                .map(found -> board.of(found.rows(), found.count(), tile -> moves(tile, status, query, reader)));
    }

    private List<Button> moves(ListRow row, OrderStatus status, ListQuery query, Reader reader) {
        return actions(reader.user()).stream()
                .filter(action -> BoardColumn.leads(status, action.address()))
                .map(action -> new Button(
                        action.title(),
                        BoardColumn.withFrom(action.address() + "?id=" + row.key(), query.behind(PATH)),
                        action.tone()))
                .toList();
    }

    private List<Button> actions(PanelUser user) {
        return orders.actions().stream()
                .filter(action -> user.may(action.needs()))
                .map(action -> new Button(
                        action.title().in(user.language()),
                        orders.path() + "/actions/" + action.name(),
                        action.isDangerous() ? "outline-danger" : "outline-primary"))
                .toList();
    }

    private List<Button> views(ListQuery query, PanelUser user) {
        return Stream.concat(
                        Stream.of(new Button(orders.title().in(user.language()), query.behind(orders.path()), "")),
                        orders.views().stream()
                                .filter(view -> !view.path().equals(PATH))
                                .map(view ->
                                        new Button(view.title().in(user.language()), query.behind(view.path()), "")))
                .toList();
    }

    @CheckedTemplate(basePath = "panel")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance orderBoard(BoardPage page);
    }
}
