package steps.bot.faq;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import steps.bot.dialog.Keyboard.Key;
import steps.bot.dialog.MenuEntry;
import steps.bot.dialog.Visit;

/** «Техническая поддержка» in the menu. */
@Singleton
class SupportMenuEntry implements MenuEntry {
    private final FaqScreens words;

    SupportMenuEntry(FaqScreens words) {
        this.words = words;
    }

    @Override
    public int position() {
        return 90;
    }

    @Override
    public Uni<Optional<Key>> key(Visit visit) {
        return Uni.createFrom().item(Optional.of(words.supportKey()));
    }
}
