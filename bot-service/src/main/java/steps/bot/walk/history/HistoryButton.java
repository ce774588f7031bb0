package steps.bot.walk.history;

import java.util.Optional;
import steps.bot.dialog.Button;
import steps.bot.dialog.CallbackData;
import steps.domain.walk.history.Period;

/** The buttons around walks of the past. Pages count from 0, the newest. */
public sealed interface HistoryButton extends Button {
    String TAG = "walks";

    /** Far beyond what anybody walks; keeps a forged page from making the database count for ever. */
    int LAST_PAGE = 10_000;

    record Walks(int page) implements HistoryButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "page", page);
        }
    }

    record Totals(Period period, int page) implements HistoryButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "sum", period.code(), page);
        }
    }

    record Card(long walkId) implements HistoryButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "card", walkId);
        }
    }

    record Picture(long walkId) implements HistoryButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "map", walkId);
        }
    }

    record Export(long walkId) implements HistoryButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "gpx", walkId);
        }

        @Override
        public boolean outlivesItsMessage() {
            return true;
        }
    }

    static Optional<HistoryButton> of(CallbackData wire) {
        return wire.tag().equals(TAG) ? wire.text(0).flatMap(name -> named(name, wire)) : Optional.empty();
    }

    private static Optional<HistoryButton> named(String name, CallbackData wire) {
        return switch (name) {
            case "page" -> page(wire, 1).map(Walks::new);
            case "sum" ->
                wire.text(1).flatMap(Period::of).flatMap(period -> page(wire, 2).map(page -> new Totals(period, page)));
            case "card" -> wire.number(1).map(Card::new);
            case "map" -> wire.number(1).map(Picture::new);
            case "gpx" -> wire.number(1).map(Export::new);
            default -> Optional.empty();
        };
    }

    private static Optional<Integer> page(CallbackData wire, int index) {
        return wire.number(index).filter(page -> page <= LAST_PAGE).map(Math::toIntExact);
    }
}
