package steps.bot.family;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import steps.bot.dialog.Keyboard.Key;
import steps.bot.dialog.MenuEntry;
import steps.bot.dialog.Visit;
import steps.domain.content.Texts;
import steps.domain.family.FamilyTexts;

/** «Ваша семья» in the menu. */
@Singleton
class FamilyMenuEntry implements MenuEntry {
    private final Texts texts;

    FamilyMenuEntry(Texts texts) {
        this.texts = texts;
    }

    @Override
    public int position() {
        return 50;
    }

    @Override
    public Uni<Optional<Key>> key(Visit visit) {
        return Uni.createFrom()
                .item(Optional.of(Key.of("👪 " + texts.words(FamilyTexts.MENU), new FamilyButton.Home())));
    }
}
