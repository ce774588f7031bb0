package steps.bot.preference;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import steps.bot.dialog.CallbackData;
import steps.bot.dialog.Dialog;
import steps.bot.dialog.Keyboard;
import steps.bot.dialog.Keyboard.Key;
import steps.bot.dialog.Turn;
import steps.bot.dialog.Visit;
import steps.bot.menu.Menu;
import steps.domain.content.Language;
import steps.domain.content.ReaderLanguage;
import steps.domain.content.Texts;
import steps.domain.user.LanguageTexts;
import steps.domain.user.Users;

/** Lets people choose the language that the bot writes to them in, whatever their Telegram speaks. */
@Singleton
class LanguageDialog implements Dialog<LanguageButton> {
    private final Users users;
    private final Texts texts;
    private final Menu menu;

    LanguageDialog(Users users, Texts texts, Menu menu) {
        this.users = users;
        this.texts = texts;
        this.menu = menu;
    }

    @Override
    public String tag() {
        return LanguageButton.TAG;
    }

    @Override
    public Set<String> commands() {
        return Set.of("language");
    }

    @Override
    public Optional<LanguageButton> button(CallbackData wire) {
        return LanguageButton.of(wire);
    }

    @Override
    public Uni<Turn> enter(Visit visit) {
        return Uni.createFrom().item(Menu.atMenu().show(visit, texts.html(LanguageTexts.ASK), languages()));
    }

    @Override
    public Uni<Turn> press(LanguageButton button, Visit visit) {
        return switch (button) {
            case LanguageButton.Ask ask -> enter(visit);
            case LanguageButton.Choose(Language language) -> choose(language, visit);
        };
    }

    private Uni<Turn> choose(Language language, Visit visit) {
        return users.chooseLanguage(visit.user(), language)
                .invoke(() -> ReaderLanguage.set(language))
                .chain(() -> menu.show(visit))
                .map(shown -> shown.prefaced(texts.html(LanguageTexts.CHOSEN)).offerCommands(language));
    }

    private Keyboard languages() {
        return Keyboard.rows(List.of(
                List.of(Key.of(
                        "🇷🇺 " + texts.words(LanguageTexts.RUSSIAN), new LanguageButton.Choose(Language.RUSSIAN))),
                List.of(Key.of(
                        "🇬🇧 " + texts.words(LanguageTexts.ENGLISH), new LanguageButton.Choose(Language.ENGLISH))),
                menu.leaving(new SettingsButton.Home())));
    }
}
