package steps.bot.menu;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import steps.bot.dialog.Button;
import steps.bot.dialog.Keyboard;
import steps.bot.dialog.Keyboard.Key;
import steps.bot.dialog.MenuEntry;
import steps.bot.dialog.Turn;
import steps.bot.dialog.Visit;
import steps.domain.content.MenuTexts;
import steps.domain.content.TextKey;
import steps.domain.content.Texts;

/** The main menu, made of what the features offer this visitor now. */
@ApplicationScoped
public class Menu {
    private final List<MenuEntry> entries;
    private final Texts texts;

    Menu(@All List<MenuEntry> entries, Texts texts) {
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(MenuEntry::position))
                .toList();
        this.texts = texts;
    }

    /** As a new message. */
    public Uni<Turn> open(Visit visit) {
        return keyboard(visit).map(keyboard -> atMenu().say(texts.illustrated(MenuTexts.MENU), keyboard));
    }

    /** Under other words than its own, as a new message. */
    public Uni<Turn> open(Visit visit, TextKey words) {
        return keyboard(visit).map(keyboard -> atMenu().say(texts.html(words), keyboard));
    }

    /** In place of the message whose button led here. */
    public Uni<Turn> show(Visit visit) {
        return keyboard(visit).map(keyboard -> atMenu().show(visit, texts.illustrated(MenuTexts.MENU), keyboard));
    }

    public Key back() {
        return back(new MenuButton.Open());
    }

    /** The same words, leading elsewhere. */
    public Key back(Button to) {
        return Key.of("⬅️ " + texts.words(MenuTexts.BACK), to);
    }

    public static Turn atMenu() {
        return Turn.to(new MenuState.AtMenu());
    }

    private Uni<Keyboard> keyboard(Visit visit) {
        return Multi.createFrom()
                .iterable(entries)
                .onItem()
                .transformToUniAndConcatenate(entry -> entry.key(visit))
                .collect()
                .asList()
                .map(keys ->
                        Keyboard.column(keys.stream().flatMap(Optional::stream).toList()));
    }
}
