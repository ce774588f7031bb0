package steps.bot.preference;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import steps.bot.dialog.Keyboard.Key;
import steps.bot.dialog.MenuEntry;
import steps.bot.dialog.Visit;
import steps.domain.content.Texts;
import steps.domain.preference.PreferenceTexts;

/** «Настройки» in the menu. */
@Singleton
class SettingsMenuEntry implements MenuEntry {
    private final Texts texts;

    SettingsMenuEntry(Texts texts) {
        this.texts = texts;
    }

    @Override
    public int position() {
        return 100;
    }

    @Override
    public Uni<Optional<Key>> key(Visit visit) {
        return Uni.createFrom()
                .item(Optional.of(Key.of("⚙️ " + texts.words(PreferenceTexts.MENU), new SettingsButton.Home())));
    }
}
