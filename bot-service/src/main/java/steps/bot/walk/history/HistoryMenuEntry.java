package steps.bot.walk.history;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import steps.bot.dialog.Keyboard.Key;
import steps.bot.dialog.MenuEntry;
import steps.bot.dialog.Visit;

/** «Мои прогулки» in the menu. */
@Singleton
class HistoryMenuEntry implements MenuEntry {
    private final HistoryScreens words;

    HistoryMenuEntry(HistoryScreens words) {
        this.words = words;
    }

    @Override
    public int position() {
        return 35;
    }

    @Override
    public Uni<Optional<Key>> key(Visit visit) {
        return Uni.createFrom().item(Optional.of(words.walksKey()));
    }
}
