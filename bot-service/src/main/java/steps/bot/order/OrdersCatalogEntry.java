package steps.bot.order;

import jakarta.enterprise.context.ApplicationScoped;
import steps.bot.catalog.CatalogEntry;
import steps.bot.dialog.Keyboard.Key;

/** «Мои заказы» in the catalog. */
@ApplicationScoped
class OrdersCatalogEntry implements CatalogEntry {
    private final OrderWords words;

    OrdersCatalogEntry(OrderWords words) {
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
