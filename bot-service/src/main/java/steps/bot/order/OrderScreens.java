package steps.bot.order;

import static steps.bot.dialog.language.Figures.figures;

import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import steps.bot.catalog.CatalogScreens;
import steps.bot.dialog.Keyboard;
import steps.bot.dialog.Keyboard.Key;
import steps.bot.dialog.Visit;
import steps.bot.menu.Menu;
import steps.domain.content.Texts;
import steps.domain.order.OrderChange;
import steps.domain.order.OrderStatus;
import steps.domain.order.OrderTexts;
import steps.domain.order.PastOrder;
import steps.domain.order.PastOrder.Piece;
import steps.domain.order.PastOrder.Step;
import steps.domain.order.PastOrderLine;
import steps.domain.order.PastOrderPage;

/** The words and keyboards around orders of the past. */
@Singleton
public class OrderScreens {
    /** What a button of a phone shows of a title, in code points. */
    private static final int LONGEST_TITLE = 24;

    private final Texts texts;
    private final Menu menu;
    private final CatalogScreens catalog;
    private final ZoneId ours;

    OrderScreens(
            Texts texts, Menu menu, CatalogScreens catalog, @ConfigProperty(name = "steps.time-zone") ZoneId ours) {
        this.texts = texts;
        this.menu = menu;
        this.catalog = catalog;
        this.ours = ours;
    }

    /** Leads to the newest orders. */
    public Key ordersKey() {
        return Key.of("📦 " + texts.words(OrderTexts.ORDERS), new OrderButton.Orders(0));
    }

    String orders(PastOrderPage found) {
        return texts.html(found.orders().isEmpty() ? OrderTexts.EMPTY : OrderTexts.PAGE);
    }

    /**
     * To open one, and to turn the pages.
     *
     * @param first what there is to do for those who have ordered nothing
     */
    Keyboard keys(PastOrderPage found, List<Key> first) {
        var rows = new ArrayList<List<Key>>();
        found.orders().forEach(order -> rows.add(List.of(key(order, found.number()))));
        rows.add(turning(found));
        if (!first.isEmpty()) {
            rows.add(List.of(catalog.catalogKey()));
            rows.add(first);
        }
        rows.add(menu.leaving());
        return Keyboard.rows(rows);
    }

    private Key key(PastOrderLine order, int page) {
        var label = "№ " + order.id() + " · " + title(order) + texts.words(status(order.status()));
        return Key.of(label, new OrderButton.Card(order.id(), page));
    }

    /** Orders of the former system may have nothing in them. */
    private static String title(PastOrderLine order) {
        if (order.pieces() == 0) {
            return "";
        }
        return shortened(order.title()) + (order.pieces() > 1 ? " +" + (order.pieces() - 1) : "") + " · ";
    }

    private static String shortened(String title) {
        return title.codePointCount(0, title.length()) <= LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE - 1))
                                .strip() + "…";
    }

    private List<Key> turning(PastOrderPage found) {
        var keys = new ArrayList<Key>();
        if (found.hasOlder()) {
            keys.add(Key.of("◀️ " + texts.words(OrderTexts.OLDER), new OrderButton.Orders(found.number() + 1)));
        }
        if (found.number() > 0) {
            keys.add(Key.of(texts.words(OrderTexts.NEWER) + " ▶️", new OrderButton.Orders(found.number() - 1)));
        }
        return keys;
    }

    String card(PastOrder order, Visit visit) {
        var zone = visit.user().zoneOr(ours);
        var parts = List.of(
                texts.html(OrderTexts.CARD, "order", order.id()),
                order.pieces().stream().map(this::piece).collect(Collectors.joining("\n")),
                String.join("\n", parcel(order)),
                String.join("\n", life(order, zone)));
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("\n\n"));
    }

    private String piece(Piece piece) {
        return texts.html(
                OrderTexts.PIECE,
                "title",
                piece.title(),
                "price",
                figures().points(piece.price().value()));
    }

    private List<String> parcel(PastOrder order) {
        var lines = new ArrayList<String>();
        if (!order.recipient().isEmpty()) {
            lines.add(texts.html(OrderTexts.RECIPIENT, "name", order.recipient()));
        }
        if (order.pickupAddress() != null) {
            lines.add(texts.html(OrderTexts.PICKUP, "address", order.pickupAddress()));
        }
        if (order.trackingUrl() != null) {
            lines.add(texts.html(OrderTexts.TRACKING, "link", order.trackingUrl()));
        }
        return lines;
    }

    private List<String> life(PastOrder order, ZoneId zone) {
        var lines = new ArrayList<String>();
        order.steps().forEach(step -> lines.add(step(step, zone)));
        if (order.status() == OrderStatus.CANCELED) {
            lines.add(texts.html(
                    OrderTexts.REFUNDED,
                    "points",
                    figures().points(order.refunded().value())));
        }
        return lines;
    }

    private String step(Step step, ZoneId zone) {
        return texts.html(
                OrderTexts.STEP, "moment", figures().moment(step.at(), zone), "status", texts.words(status(step)));
    }

    Keyboard keys(PastOrder order, int page) {
        var rows = new ArrayList<List<Key>>();
        if (order.isCancelable()) {
            rows.add(List.of(
                    Key.of("❌ " + texts.words(OrderTexts.CANCEL), new OrderButton.AskCancel(order.id(), page))));
        }
        rows.add(menu.leaving(new OrderButton.Orders(page)));
        return Keyboard.rows(rows);
    }

    String question(PastOrder order) {
        return texts.html(
                OrderTexts.ASK,
                "order",
                order.id(),
                "points",
                figures().points(order.paid().value()));
    }

    Keyboard answers(PastOrder order, int page) {
        return Keyboard.column(
                Key.of(texts.words(OrderTexts.YES), new OrderButton.Cancel(order.id(), page)),
                Key.of(texts.words(OrderTexts.NO), new OrderButton.Card(order.id(), page)));
    }

    /** What pops up when somebody wanted to cancel. */
    String outcome(OrderChange change) {
        return switch (change) {
            case OrderChange.Changed changed ->
                texts.words(
                        OrderTexts.DONE,
                        "points",
                        figures().points(changed.refunded().value()));
            case OrderChange.Unchanged unchanged -> texts.words(OrderTexts.CANCELED_ALREADY);
            case OrderChange.NotAllowed late -> tooLate(late.from());
            case OrderChange.Unknown unknown -> noOrder();
        };
    }

    /** Why an order in this status is not canceled any more. */
    String tooLate(OrderStatus status) {
        return switch (status) {
            case PAID -> throw new IllegalArgumentException("A paid order may be canceled.");
            case SHIPPED -> texts.words(OrderTexts.SHIPPED_ALREADY);
            case DELIVERED -> texts.words(OrderTexts.DELIVERED_ALREADY);
            case CANCELED -> texts.words(OrderTexts.CANCELED_ALREADY);
        };
    }

    String noOrder() {
        return texts.words(OrderTexts.NO_ORDER);
    }

    private static OrderTexts status(Step step) {
        return step.status() == OrderStatus.CANCELED && step.byBuyer()
                ? OrderTexts.CANCELED_BY_BUYER
                : status(step.status());
    }

    private static OrderTexts status(OrderStatus status) {
        return switch (status) {
            case PAID -> OrderTexts.PAID;
            case SHIPPED -> OrderTexts.SHIPPED;
            case DELIVERED -> OrderTexts.DELIVERED;
            case CANCELED -> OrderTexts.CANCELED;
        };
    }
}
