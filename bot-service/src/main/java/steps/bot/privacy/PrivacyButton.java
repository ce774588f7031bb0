package steps.bot.privacy;

import java.util.Optional;
import steps.bot.dialog.Button;
import steps.bot.dialog.CallbackData;

/** The buttons around what is kept about people. */
public sealed interface PrivacyButton extends Button {
    String TAG = "privacy";

    record Download() implements PrivacyButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "file");
        }
    }

    record Ask() implements PrivacyButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "ask");
        }
    }

    record Erase() implements PrivacyButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "erase");
        }
    }

    record Keep() implements PrivacyButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "keep");
        }
    }

    static Optional<PrivacyButton> of(CallbackData wire) {
        return wire.tag().equals(TAG) ? wire.text(0).flatMap(PrivacyButton::named) : Optional.empty();
    }

    private static Optional<PrivacyButton> named(String name) {
        return switch (name) {
            case "file" -> Optional.of(new Download());
            case "ask" -> Optional.of(new Ask());
            case "erase" -> Optional.of(new Erase());
            case "keep" -> Optional.of(new Keep());
            default -> Optional.empty();
        };
    }
}
