package steps.bot.menu;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
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
    private static final int COLUMNS = 2;

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

    /** The way back to what was shown before, and the one to the menu. */
    public List<Key> leaving(Button back) {
        return List.of(back(back), home());
    }

    /** The same on what the menu leads to. */
    public List<Key> leaving() {
        return leaving(new MenuButton.Open());
    }

    public Key home() {
        return Key.of("🏠 " + texts.words(MenuTexts.HOME), new MenuButton.Open());
    }

    /** To the screen before. */
    public Key back(Button to) {
        return Key.of("⬅️ " + texts.words(MenuTexts.BACK), to);
    }

    /** What the menu begins with, for those who lack something where they are. */
    public Uni<Key> first(Visit visit) {
        return keys(visit).map(List::getFirst);
    }

    /** The same as a row of its own where there is nothing to show, else none. */
    public Uni<List<Key>> firstIf(boolean empty, Visit visit) {
        return empty ? first(visit).map(List::of) : Uni.createFrom().item(List.of());
    }

    public static Turn atMenu() {
        return Turn.to(new MenuState.AtMenu());
    }

    /** What there is to do: what most people come for, and the rest in two columns. */
    public Uni<List<List<Key>>> rows(Visit visit) {
        return keys(visit).map(Menu::rows);
    }

    private static List<List<Key>> rows(List<Key> keys) {
        var rows = new ArrayList<List<Key>>();
        rows.add(keys.subList(0, Math.min(1, keys.size())));
        for (int i = 1; i < keys.size(); i += COLUMNS) {
            rows.add(keys.subList(i, Math.min(i + COLUMNS, keys.size())));
        }
        return rows;
    }

    private Uni<Keyboard> keyboard(Visit visit) {
        return rows(visit).map(Keyboard::rows);
    }

    private Uni<List<Key>> keys(Visit visit) {
        return Multi.createFrom()
                .iterable(entries)
                .onItem()
                .transformToUniAndConcatenate(entry -> entry.key(visit))
                .collect()
                .asList()
                .map(keys -> keys.stream().flatMap(Optional::stream).toList());
    }
}
