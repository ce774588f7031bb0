package steps.bot.faq;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import steps.bot.dialog.Keyboard.Key;
import steps.bot.dialog.MenuEntry;
import steps.bot.dialog.Visit;

/** «FAQ» in the menu. */
@Singleton
class FaqMenuEntry implements MenuEntry {
    private final FaqScreens words;

    FaqMenuEntry(FaqScreens words) {
        this.words = words;
    }

    @Override
    public int position() {
        return 80;
    }

    @Override
    public Uni<Optional<Key>> key(Visit visit) {
        return Uni.createFrom().item(Optional.of(words.faqKey()));
    }
}
