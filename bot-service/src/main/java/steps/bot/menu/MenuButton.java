package steps.bot.menu;

import java.util.Optional;
import steps.bot.dialog.Button;
import steps.bot.dialog.CallbackData;

/** The buttons that lead to the menu. */
public sealed interface MenuButton extends Button {
    String TAG = "menu";

    record Open() implements MenuButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG);
        }
    }

    static Optional<MenuButton> of(CallbackData wire) {
        return wire.tag().equals(TAG) ? Optional.of(new Open()) : Optional.empty();
    }
}
