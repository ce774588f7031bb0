package steps.bot.order;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import steps.bot.dialog.CallbackData;
import steps.bot.dialog.Dialog;
import steps.bot.dialog.Turn;
import steps.bot.dialog.Visit;
import steps.bot.menu.Menu;
import steps.domain.order.Orders;
import steps.domain.order.PastOrder;
import steps.domain.order.PastOrders;

/** Shows people what they have ordered and how far it has come, and lets them think better of it before it is shipped. */
@Singleton
class OrderDialog implements Dialog<OrderButton> {
    private final PastOrders past;
    private final Orders orders;
    private final OrderScreens words;
    private final Menu menu;

    OrderDialog(PastOrders past, Orders orders, OrderScreens words, Menu menu) {
        this.past = past;
        this.orders = orders;
        this.words = words;
        this.menu = menu;
    }

    @Override
    public String tag() {
        return OrderButton.TAG;
    }

    @Override
    public Set<String> commands() {
        return Set.of("orders");
    }

    @Override
    public Optional<OrderButton> button(CallbackData wire) {
        return OrderButton.of(wire);
    }

    @Override
    public Uni<Turn> enter(Visit visit) {
        return orders(0, visit);
    }

    @Override
    public Uni<Turn> press(OrderButton button, Visit visit) {
        return switch (button) {
            case OrderButton.Orders page -> orders(page.page(), visit);
            case OrderButton.Card card -> about(card.orderId(), visit, order -> card(order, card.page(), visit));
            case OrderButton.AskCancel ask -> about(ask.orderId(), visit, order -> ask(order, ask.page(), visit));
            case OrderButton.Cancel cancel -> cancel(cancel, visit);
        };
    }

    private Uni<Turn> orders(int page, Visit visit) {
        return past.of(visit.user().id(), page)
                .chain(found -> menu.firstIf(page == 0 && found.orders().isEmpty(), visit)
                        .map(first -> Menu.atMenu().show(visit, words.orders(found), words.keys(found, first))));
    }

    private Turn card(PastOrder order, int page, Visit visit) {
        return Menu.atMenu().show(visit, words.card(order, visit), words.keys(order, page));
    }

    private Turn ask(PastOrder order, int page, Visit visit) {
        return order.isCancelable()
                ? Menu.atMenu().show(visit, words.question(order), words.answers(order, page))
                : card(order, page, visit).toast(visit, words.tooLate(order.status()));
    }

    /** Whatever came of it, the card shows how the order stands now. */
    private Uni<Turn> cancel(OrderButton.Cancel button, Visit visit) {
        return orders.cancelByBuyer(button.orderId(), visit.user().id())
                .map(words::outcome)
                .chain(outcome -> about(
                        button.orderId(),
                        visit,
                        order -> card(order, button.page(), visit).toast(visit, outcome)));
    }

    private Uni<Turn> about(long orderId, Visit visit, Function<PastOrder, Turn> shown) {
        return past.find(visit.user().id(), orderId)
                .chain(order -> order == null
                        ? menu.show(visit).map(turn -> turn.toast(visit, words.noOrder()))
                        : Uni.createFrom().item(shown.apply(order)));
    }
}
