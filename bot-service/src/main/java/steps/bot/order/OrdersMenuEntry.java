package steps.bot.order;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import steps.bot.dialog.Keyboard.Key;
import steps.bot.dialog.MenuEntry;
import steps.bot.dialog.Visit;

/** «Мои заказы» in the menu. */
@Singleton
class OrdersMenuEntry implements MenuEntry {
    private final OrderScreens words;

    OrdersMenuEntry(OrderScreens words) {
        this.words = words;
    }

    @Override
    public int position() {
        return 45;
    }

    @Override
    public Uni<Optional<Key>> key(Visit visit) {
        return Uni.createFrom().item(Optional.of(words.ordersKey()));
    }
}
