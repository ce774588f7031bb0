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

    /** Of the family that the person is in. */
    record FamilyHistory(int page) implements BalanceButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "family", page);
        }
    }

    static Optional<BalanceButton> of(CallbackData wire) {
        if (!wire.tag().equals(TAG)) {
            return Optional.empty();
        }
        return wire.text(0).isEmpty() ? Optional.of(new Show()) : history(wire);
    }

    private static Optional<BalanceButton> history(CallbackData wire) {
        var page = wire.number(1).filter(number -> number <= 10_000).map(Math::toIntExact);
        return switch (wire.text(0).orElse("")) {
            case "history" -> page.map(History::new);
            case "family" -> page.map(FamilyHistory::new);
            default -> Optional.empty();
        };
    }
}
