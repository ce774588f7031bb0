package steps.bot.walk.history;

import java.util.Optional;
import steps.bot.dialog.Button;
import steps.bot.dialog.CallbackData;
import steps.domain.walk.history.Period;

/** The buttons around walks of the past, which know the page that one came from. Pages count from 0, the newest. */
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

    /**
     * Sums of whole periods.
     *
     * @param from the page of walks that one came from
     */
    record Totals(Period period, int page, int from) implements HistoryButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "sum", period.code(), page, from);
        }
    }

    record Card(long walkId, int page) implements HistoryButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "card", walkId, page);
        }
    }

    record Picture(long walkId, int page) implements HistoryButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "map", walkId, page);
        }
    }

    record Export(long walkId, int page) implements HistoryButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "gpx", walkId, page);
        }

        @Override
        public boolean outlivesItsMessage() {
            return true;
        }
    }

    /** Wants the walk looked at. */
    record AskReview(long walkId, int page) implements HistoryButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "ask", walkId, page);
        }

        /** It names its walk, and a second press is told of the first. */
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
                wire.text(1)
                        .flatMap(Period::of)
                        .flatMap(period -> page(wire, 2).map(page -> new Totals(period, page, cameFrom(wire, 3))));
            case "card" -> wire.number(1).map(id -> new Card(id, cameFrom(wire, 2)));
            case "map" -> wire.number(1).map(id -> new Picture(id, cameFrom(wire, 2)));
            case "gpx" -> wire.number(1).map(id -> new Export(id, cameFrom(wire, 2)));
            case "ask" -> wire.number(1).map(id -> new AskReview(id, cameFrom(wire, 2)));
            default -> Optional.empty();
        };
    }

    /** Buttons of before know none. */
    private static int cameFrom(CallbackData wire, int index) {
        return page(wire, index).orElse(0);
    }

    private static Optional<Integer> page(CallbackData wire, int index) {
        return wire.number(index).filter(page -> page <= LAST_PAGE).map(Math::toIntExact);
    }
}
