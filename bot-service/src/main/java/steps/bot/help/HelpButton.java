package steps.bot.help;

import java.util.Optional;
import steps.bot.dialog.Button;
import steps.bot.dialog.CallbackData;

/** The button that explains everything. */
public sealed interface HelpButton extends Button {
    String TAG = "help";

    record Open() implements HelpButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG);
        }
    }

    static Optional<HelpButton> of(CallbackData wire) {
        return wire.tag().equals(TAG) ? Optional.of(new Open()) : Optional.empty();
    }
}
