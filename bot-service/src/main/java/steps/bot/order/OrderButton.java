package steps.bot.order;

import java.util.Optional;
import steps.bot.dialog.Button;
import steps.bot.dialog.CallbackData;

/** The buttons around orders of the past, which know the page that one came from. Pages count from 0, the newest. */
public sealed interface OrderButton extends Button {
    String TAG = "orders";

    /** Far beyond what anybody orders; keeps a forged page from making the database count for ever. */
    int LAST_PAGE = 10_000;

    record Orders(int page) implements OrderButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "page", page);
        }
    }

    record Card(long orderId, int page) implements OrderButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "card", orderId, page);
        }
    }

    record AskCancel(long orderId, int page) implements OrderButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "ask", orderId, page);
        }
    }

    record Cancel(long orderId, int page) implements OrderButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "cancel", orderId, page);
        }
    }

    static Optional<OrderButton> of(CallbackData wire) {
        return wire.tag().equals(TAG) ? wire.text(0).flatMap(name -> named(name, wire)) : Optional.empty();
    }

    private static Optional<OrderButton> named(String name, CallbackData wire) {
        return switch (name) {
            case "page" ->
                wire.number(1)
                        .filter(page -> page <= LAST_PAGE)
                        .map(Math::toIntExact)
                        .map(Orders::new);
            case "card" -> wire.number(1).map(id -> new Card(id, page(wire)));
            case "ask" -> wire.number(1).map(id -> new AskCancel(id, page(wire)));
            case "cancel" -> wire.number(1).map(id -> new Cancel(id, page(wire)));
            default -> Optional.empty();
        };
    }

    /** Buttons of before know none. */
    private static int page(CallbackData wire) {
        return wire.number(2)
                .filter(page -> page <= LAST_PAGE)
                .map(Math::toIntExact)
                .orElse(0);
    }
}
