package steps.bot.promo;

import java.util.Optional;
import java.util.UUID;
import steps.bot.dialog.Button;
import steps.bot.dialog.CallbackData;
import steps.domain.ledger.Points;
import steps.domain.promo.PromoOffer;
import steps.domain.promo.PromoWish;

/** The buttons around promo codes, which know the page of groups that one came from. Pages count from 0. */
public sealed interface PromoButton extends Button {
    String TAG = "promo";

    /** Far beyond what anybody has; keeps a forged page from making the database count for ever. */
    int LAST_PAGE = 10_000;

    record Groups(int page) implements PromoButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "page", page);
        }
    }

    record Card(long groupId, int page) implements PromoButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "card", groupId, page);
        }
    }

    /**
     * One attempt to buy.
     *
     * @param price that was shown above this button
     */
    record Buy(String key, long groupId, long price, int page) implements PromoButton {
        static Buy of(PromoOffer offer, int page) {
            return new Buy(newKey(), offer.groupId(), offer.price().value(), page);
        }

        PromoWish wish() {
            return new PromoWish(key, groupId, new Points(price));
        }

        /** An UUID is too long beside two numbers, half of it is unique enough among one person's attempts. */
        private static String newKey() {
            return Long.toUnsignedString(UUID.randomUUID().getLeastSignificantBits(), Character.MAX_RADIX);
        }

        @Override
        public String wire() {
            return CallbackData.of(TAG, "buy", key, groupId, price, page);
        }
    }

    record TellOf(long groupId, int page) implements PromoButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "tell", groupId, page);
        }
    }

    record TellOfAny() implements PromoButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "tell");
        }
    }

    /**
     * What one has bought.
     *
     * @param from the page of groups that one came from
     */
    record Mine(int page, int from) implements PromoButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "mine", page, from);
        }
    }

    static Optional<PromoButton> of(CallbackData wire) {
        return wire.tag().equals(TAG) ? wire.text(0).flatMap(name -> named(name, wire)) : Optional.empty();
    }

    private static Optional<PromoButton> named(String name, CallbackData wire) {
        return switch (name) {
            case "page" -> page(wire, 1).map(Groups::new);
            case "card" -> wire.number(1).map(id -> new Card(id, cameFrom(wire, 2)));
            case "buy" -> buy(wire);
            case "tell" ->
                wire.arguments().size() == 1
                        ? Optional.of(new TellOfAny())
                        : wire.number(1).map(id -> new TellOf(id, cameFrom(wire, 2)));
            case "mine" -> page(wire, 1).map(page -> new Mine(page, cameFrom(wire, 2)));
            default -> Optional.empty();
        };
    }

    private static Optional<PromoButton> buy(CallbackData wire) {
        return wire.text(1)
                .filter(key -> key.matches("[0-9a-z]{1,13}"))
                .flatMap(key -> wire.number(2)
                        .flatMap(group -> wire.number(3).map(price -> new Buy(key, group, price, cameFrom(wire, 4)))));
    }

    /** Buttons of before know none. */
    private static int cameFrom(CallbackData wire, int index) {
        return page(wire, index).orElse(0);
    }

    private static Optional<Integer> page(CallbackData wire, int index) {
        return wire.number(index).filter(page -> page <= LAST_PAGE).map(Math::toIntExact);
    }
}
