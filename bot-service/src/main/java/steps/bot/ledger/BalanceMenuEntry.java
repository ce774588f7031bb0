package steps.bot.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import steps.bot.dialog.Keyboard.Key;
import steps.bot.dialog.MenuEntry;
import steps.bot.dialog.Visit;

/** «Баланс» in the menu. */
@Singleton
class BalanceMenuEntry implements MenuEntry {
    private final BalanceScreens words;

    BalanceMenuEntry(BalanceScreens words) {
        this.words = words;
    }

    @Override
    public int position() {
        return 30;
    }

    @Override
    public Uni<Optional<Key>> key(Visit visit) {
        return Uni.createFrom().item(Optional.of(words.menuKey()));
    }
}
