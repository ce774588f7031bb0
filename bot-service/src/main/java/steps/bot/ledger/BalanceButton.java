package steps.bot.ledger;

import java.util.Optional;
import steps.bot.dialog.Button;
import steps.bot.dialog.CallbackData;

/** The buttons around a person's points. */
public sealed interface BalanceButton extends Button {
    String TAG = "balance";

    record Show() implements BalanceButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG);
        }
    }

    /** Pages count from 0, the newest. */
    record History(int page) implements BalanceButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "history", page);
        }
    }

    static Optional<BalanceButton> of(CallbackData wire) {
        if (!wire.tag().equals(TAG)) {
            return Optional.empty();
        }
        return wire.text(0).isEmpty() ? Optional.of(new Show()) : history(wire);
    }

    private static Optional<BalanceButton> history(CallbackData wire) {
        return wire.text(0).filter("history"::equals).isPresent()
                ? wire.number(1).filter(page -> page <= 10_000).map(page -> new History(Math.toIntExact(page)))
                : Optional.empty();
    }
}
