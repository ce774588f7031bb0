package steps.bot.referral;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import steps.bot.dialog.Keyboard.Key;
import steps.bot.dialog.MenuEntry;
import steps.bot.dialog.Visit;

/** «Реферальная система» in the menu. */
@Singleton
class ReferralMenuEntry implements MenuEntry {
    private final ReferralScreens words;

    ReferralMenuEntry(ReferralScreens words) {
        this.words = words;
    }

    @Override
    public int position() {
        return 70;
    }

    @Override
    public Uni<Optional<Key>> key(Visit visit) {
        return Uni.createFrom().item(Optional.of(words.menuKey()));
    }
}
