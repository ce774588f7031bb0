package steps.bot.catalog;

import java.util.Optional;
import steps.bot.dialog.Button;
import steps.bot.dialog.CallbackData;

/** The buttons of the catalog. Pages count from 0. */
public sealed interface CatalogButton extends Button {
    String TAG = "catalog";

    /** Far beyond what any category offers; keeps a forged page from making the database count for ever. */
    int LAST_PAGE = 10_000;

    record Shelves() implements CatalogButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG);
        }
    }

    record Shelf(long categoryId, int page) implements CatalogButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "shelf", categoryId, page);
        }
    }

    record Card(long productId) implements CatalogButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "card", productId);
        }
    }

    /** All that is said about a product, which may be more than fits under its picture. */
    record Description(long productId) implements CatalogButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "whole", productId);
        }
    }

    record Buy(long productId) implements CatalogButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "buy", productId);
        }
    }

    static Optional<CatalogButton> of(CallbackData wire) {
        if (!wire.tag().equals(TAG)) {
            return Optional.empty();
        }
        return wire.arguments().isEmpty()
                ? Optional.of(new Shelves())
                : wire.text(0).flatMap(name -> named(name, wire));
    }

    private static Optional<CatalogButton> named(String name, CallbackData wire) {
        return switch (name) {
            case "shelf" -> wire.number(1).flatMap(id -> page(wire).map(page -> new Shelf(id, page)));
            case "card" -> wire.number(1).map(Card::new);
            case "whole" -> wire.number(1).map(Description::new);
            case "buy" -> wire.number(1).map(Buy::new);
            default -> Optional.empty();
        };
    }

    private static Optional<Integer> page(CallbackData wire) {
        return wire.number(2).filter(page -> page <= LAST_PAGE).map(Math::toIntExact);
    }
}
