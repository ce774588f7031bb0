package steps.bot.catalog;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import steps.bot.dialog.Keyboard.Key;
import steps.bot.dialog.MenuEntry;
import steps.bot.dialog.Visit;

/** «Каталог» in the menu. */
@Singleton
class CatalogMenuEntry implements MenuEntry {
    private final CatalogScreens words;

    CatalogMenuEntry(CatalogScreens words) {
        this.words = words;
    }

    @Override
    public int position() {
        return 40;
    }

    @Override
    public Uni<Optional<Key>> key(Visit visit) {
        return Uni.createFrom().item(Optional.of(words.catalogKey()));
    }
}
