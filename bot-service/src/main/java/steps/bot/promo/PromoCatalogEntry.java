package steps.bot.promo;

import jakarta.inject.Singleton;
import steps.bot.catalog.CatalogEntry;
import steps.bot.dialog.Keyboard.Key;

/** «Промокоды» in the catalog. */
@Singleton
class PromoCatalogEntry implements CatalogEntry {
    private final PromoScreens words;

    PromoCatalogEntry(PromoScreens words) {
        this.words = words;
    }

    @Override
    public int position() {
        return 10;
    }

    @Override
    public Key key() {
        return words.promoKey();
    }
}
