package steps.bot.user;

import java.util.Optional;
import steps.bot.dialog.Button;
import steps.bot.dialog.CallbackData;

/** The buttons of the registration. */
public sealed interface RegistrationButton extends Button {
    String TAG = "reg";

    record Agree() implements RegistrationButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "agree");
        }
    }

    record Disagree() implements RegistrationButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "disagree");
        }
    }

    /** What happens to people's data, in our own words. */
    record ReadPolicy() implements RegistrationButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "policy");
        }
    }

    record SkipEmail() implements RegistrationButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "skip");
        }
    }

    static Optional<RegistrationButton> of(CallbackData wire) {
        return wire.tag().equals(TAG) ? wire.text(0).flatMap(RegistrationButton::named) : Optional.empty();
    }

    private static Optional<RegistrationButton> named(String name) {
        return switch (name) {
            case "agree" -> Optional.of(new Agree());
            case "disagree" -> Optional.of(new Disagree());
            case "policy" -> Optional.of(new ReadPolicy());
            case "skip" -> Optional.of(new SkipEmail());
            default -> Optional.empty();
        };
    }
}
