package steps.admin.order.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import steps.admin.order.OrderSection;
import steps.admin.panel.list.Cell;
import steps.admin.panel.list.ListPage.Button;
import steps.admin.panel.list.ListQuery;
import steps.admin.panel.list.ListRow;
import steps.admin.panel.list.ListRows;
import steps.admin.panel.list.Listing;
import steps.admin.panel.list.Numbers;
import steps.admin.panel.list.Reader;
import steps.admin.panel.page.Words;
import steps.domain.order.OrderStatus;

/** What one column of the board asks for and shows. */
record BoardColumn(OrderStatus status, ListQuery all, Listing listing, String path, Reader reader) {
    /** More than somebody looks through by eye; the list has the rest. */
    static final int ROOM = 30;

    static final List<String> SHOWN = List.of("what", "recipient", "address", "created");

    /** The action that brings an order to a status. */
    private static final Map<OrderStatus, String> ACTIONS =
            Map.of(OrderStatus.SHIPPED, "ship", OrderStatus.DELIVERED, "deliver", OrderStatus.CANCELED, "cancel");

    private static final Words NOTHING = Words.of("Здесь нет заказов.", "No orders here.");
    private static final Words NOTHING_TO_SHIP = Words.of(
            "Отправлять нечего: новые заказы появятся здесь сами.",
            "Nothing to ship; new orders appear here by themselves.");

    ListQuery query() {
        boolean isDone = status == OrderStatus.DELIVERED || status == OrderStatus.CANCELED;
        return all.with("status", status.code()).sortedBy(isDone ? "-id" : "id");
    }

    BoardPage.Column of(List<ListRow> found, ListRows.Count count, Function<ListRow, List<Button>> moves) {
        return new BoardPage.Column(
                status.code(),
                reader.say(OrderSection.words(status)),
                OrderSection.tone(status),
                Numbers.grouped(count.rows()) + (count.exact() ? "" : "+"),
                ACTIONS.containsKey(status) ? path + "/actions/" + ACTIONS.get(status) : "",
                query().behind(path),
                found.size() > ROOM,
                reader.say(status == OrderStatus.PAID ? NOTHING_TO_SHIP : NOTHING),
                found.stream()
                        .limit(ROOM)
                        .map(row -> tile(row, moves.apply(row)))
                        .toList());
    }

    /** Whether an order of this status can be given to the action of this address. */
    static boolean leads(OrderStatus status, String address) {
        return ACTIONS.entrySet().stream()
                .filter(known -> address.endsWith("/" + known.getValue()))
                .anyMatch(known -> status.leadsTo(known.getKey()));
    }

    /** Where an action leads back to. */
    static String withFrom(String address, String from) {
        return address + "&from=" + URLEncoder.encode(from, StandardCharsets.UTF_8);
    }

    private BoardPage.Tile tile(ListRow row, List<Button> moves) {
        var texts = row.cells().stream().map(Cell::text).toList();
        return new BoardPage.Tile(row.key(), texts.get(0), texts.get(1), texts.get(2), texts.get(3), ways(), moves);
    }

    private String ways() {
        return Stream.of(OrderStatus.values())
                .filter(status::leadsTo)
                .map(OrderStatus::code)
                .collect(Collectors.joining(" "));
    }
}
