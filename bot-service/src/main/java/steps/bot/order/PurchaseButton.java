package steps.bot.order;

import java.util.Optional;
import steps.bot.dialog.Button;
import steps.bot.dialog.CallbackData;

/** The buttons of a purchase; each names the attempt that it belongs to. */
public sealed interface PurchaseButton extends Button {
    String TAG = "buy";

    /** Far beyond what any city has; keeps a forged page from making the database count for ever. */
    int LAST_PAGE = 10_000;

    String key();

    record Deliver(String key) implements PurchaseButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, key, "delivery");
        }
    }

    /** To where the last parcel went, and to whoever collected it. */
    record SameAgain(String key) implements PurchaseButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, key, "again");
        }
    }

    /** The popular city at this place, from 0. */
    record City(String key, int place) implements PurchaseButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, key, "town", place);
        }
    }

    record OtherCity(String key) implements PurchaseButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, key, "city");
        }
    }

    /** The buyer collects the parcel. */
    record OwnName(String key) implements PurchaseButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, key, "name");
        }
    }

    /** The pickup points nearest to the buyer, who is asked where they are. */
    record Near(String key) implements PurchaseButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, key, "near");
        }
    }

    /** All pickup points of the city, whatever the street. */
    record AllPoints(String key) implements PurchaseButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, key, "all");
        }
    }

    /** Another page of the pickup points, from 0. */
    record Points(String key, int page) implements PurchaseButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, key, "page", page);
        }
    }

    /** The pickup point at this place of this page, both from 0. */
    record Point(String key, int page, int place) implements PurchaseButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, key, "point", page, place);
        }
    }

    record OwnPhone(String key) implements PurchaseButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, key, "phone");
        }
    }

    record Swap(String key) implements PurchaseButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, key, "swap");
        }
    }

    /**
     * Buys what the card above it shows.
     *
     * @param card a mark of all that it shows; empty on cards of before there were marks
     */
    record Confirm(String key, String card) implements PurchaseButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, key, "confirm", card);
        }

        /** Whoever presses it once more hears of the order that it has made. */
        @Override
        public boolean outlivesItsMessage() {
            return true;
        }
    }

    record Back(String key) implements PurchaseButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, key, "back");
        }
    }

    record Cancel(String key) implements PurchaseButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, key, "cancel");
        }
    }

    static Optional<PurchaseButton> of(CallbackData wire) {
        return wire.tag().equals(TAG)
                ? wire.text(0)
                        .filter(key -> !key.isEmpty())
                        .flatMap(key -> wire.text(1).flatMap(name -> named(name, key, wire)))
                : Optional.empty();
    }

    private static Optional<PurchaseButton> named(String name, String key, CallbackData wire) {
        return switch (name) {
            case "delivery" -> Optional.of(new Deliver(key));
            case "again" -> Optional.of(new SameAgain(key));
            case "town" -> small(wire, 2).map(place -> new City(key, place));
            case "city" -> Optional.of(new OtherCity(key));
            case "name" -> Optional.of(new OwnName(key));
            case "near" -> Optional.of(new Near(key));
            case "all" -> Optional.of(new AllPoints(key));
            case "page" -> page(wire).map(page -> new Points(key, page));
            case "point" -> page(wire).flatMap(page -> small(wire, 3).map(place -> new Point(key, page, place)));
            case "phone" -> Optional.of(new OwnPhone(key));
            case "swap" -> Optional.of(new Swap(key));
            case "confirm" -> Optional.of(new Confirm(key, wire.text(2).orElse("")));
            case "back" -> Optional.of(new Back(key));
            case "cancel" -> Optional.of(new Cancel(key));
            default -> Optional.empty();
        };
    }

    private static Optional<Integer> page(CallbackData wire) {
        return small(wire, 2);
    }

    private static Optional<Integer> small(CallbackData wire, int index) {
        return wire.number(index).filter(number -> number <= LAST_PAGE).map(Math::toIntExact);
    }
}
