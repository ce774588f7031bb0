package steps.bot.walk;

import java.util.Optional;
import steps.bot.dialog.Button;
import steps.bot.dialog.CallbackData;

/** The buttons around walks. */
public sealed interface WalkButton extends Button {
    String TAG = "walk";

    record Begin() implements WalkButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "begin");
        }
    }

    record Choose(String form) implements WalkButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "form", form);
        }
    }

    record Finish(long walkId) implements WalkButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "finish", walkId);
        }

        /** It names its walk. */
        @Override
        public boolean outlivesItsMessage() {
            return true;
        }
    }

    record TakeNew() implements WalkButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "new");
        }
    }

    record KeepOld() implements WalkButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "old");
        }
    }

    static Optional<WalkButton> of(CallbackData wire) {
        return wire.tag().equals(TAG) ? wire.text(0).flatMap(name -> named(name, wire)) : Optional.empty();
    }

    private static Optional<WalkButton> named(String name, CallbackData wire) {
        return switch (name) {
            case "begin" -> Optional.of(new Begin());
            case "form" -> wire.text(1).map(Choose::new);
            case "finish" -> wire.number(1).map(Finish::new);
            case "new" -> Optional.of(new TakeNew());
            case "old" -> Optional.of(new KeepOld());
            default -> Optional.empty();
        };
    }
}
