package steps.bot.order;

import jakarta.inject.Singleton;
import steps.bot.catalog.CatalogEntry;
import steps.bot.dialog.Keyboard.Key;

/** «Мои заказы» in the catalog. */
@Singleton
class OrdersCatalogEntry implements CatalogEntry {
    private final OrderScreens words;

    OrdersCatalogEntry(OrderScreens words) {
        this.words = words;
    }

    @Override
    public int position() {
        return 20;
    }

    @Override
    public Key key() {
        return words.ordersKey();
    }
}
