package steps.bot.menu;

import java.util.Optional;
import steps.bot.dialog.Button;
import steps.bot.dialog.CallbackData;

/** The buttons that lead to the menu. */
public sealed interface MenuButton extends Button {
    record Open() implements MenuButton {
        @Override
        public String wire() {
            return CallbackData.of("menu");
        }
    }

    static Optional<MenuButton> of(CallbackData wire) {
        return wire.tag().equals("menu") ? Optional.of(new Open()) : Optional.empty();
    }
}
