package steps.admin.setting;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import steps.admin.panel.account.Right;
import steps.admin.panel.form.Editor;
import steps.admin.panel.list.Cell;
import steps.admin.panel.list.Column;
import steps.admin.panel.list.Condition;
import steps.admin.panel.list.Filter;
import steps.admin.panel.list.Listing;
import steps.admin.panel.list.Reader;
import steps.admin.panel.list.Search;
import steps.admin.panel.list.SqlType;
import steps.admin.panel.page.MenuGroup;
import steps.admin.panel.page.Words;
import steps.admin.panel.section.Action;
import steps.admin.panel.section.Card;
import steps.admin.panel.section.Card.Block;
import steps.admin.panel.section.Card.Fact;
import steps.admin.panel.section.LastChange;
import steps.admin.panel.section.Section;
import steps.domain.setting.SettingChanges;

/** The numbers that the bot goes by, each with its range and what it means. */
@Singleton
public class SettingSection implements Section {
    private static final Words RANGE = Words.of("Можно", "Range");
    private static final Words DEFAULT_VALUE = Words.of("Обычно", "Default");
    private static final Words UNIT = Words.of("Единица", "Unit");

    private static final Listing LISTING = Listing.of("bot_setting", "bot_setting.key", SqlType.TEXT, "position")
            .columns(
                    Column.text(
                                    "title",
                                    Words.of("Настройка", "Setting"),
                                    "bot_setting.title || '|' || bot_setting.key")
                            .shownAs((value, reader) -> said(value, reader, SettingWords::title))
                            .sortable(),
                    Column.text("value", Words.of("Значение", "Value"), "bot_setting.value")
                            .editedAs("value"),
                    Column.text("unit", UNIT, "bot_setting.unit")
                            .shownAs((unit, reader) -> Cell.text(reader.say(SettingWords.unit(unit)))),
                    Column.text("range", RANGE, "bot_setting.min_value || ' – ' || bot_setting.max_value"),
                    Column.text("usual", DEFAULT_VALUE, "bot_setting.default_value"),
                    Column.text(
                                    "what",
                                    Words.of("Что это", "What it is"),
                                    "bot_setting.description || '|' || bot_setting.key")
                            .shownAs((value, reader) -> said(value, reader, SettingWords::description)),
                    Column.text("key", Words.of("Ключ", "Key"), "bot_setting.key")
                            .hidden(),
                    Column.time("changed", Words.of("Изменена", "Changed"), "bot_setting.updated_at")
                            .sortable()
                            .hidden(),
                    Column.number("position", Words.of("Порядок", "Position"), "bot_setting.position")
                            .sortable()
                            .hidden())
            .filters(Filter.flag(
                    "other",
                    Words.of("Не как обычно", "Differs from the default"),
                    "bot_setting.value <> bot_setting.default_value"))
            .searchedBy(text -> Condition.any(Stream.concat(
                            Stream.of(
                                    Search.words("bot_setting.title", text),
                                    Search.words("bot_setting.description", text),
                                    Search.words("bot_setting.key", text)),
                            SettingWords.found(text).stream().map(key -> Condition.of("bot_setting.key = ?", key)))
                    .toList()));

    private final SettingEditor editor;
    private final SettingChanges settings;
    private final LastChange lastChange;

    SettingSection(SettingEditor editor, SettingChanges settings, LastChange lastChange) {
        this.editor = editor;
        this.settings = settings;
        this.lastChange = lastChange;
    }

    @Override
    public String name() {
        return "settings";
    }

    @Override
    public Words title() {
        return Words.of("Настройки бота", "Bot settings");
    }

    @Override
    public MenuGroup group() {
        return MenuGroup.RULES;
    }

    @Override
    public int position() {
        return 1;
    }

    @Override
    public Right sees() {
        return Right.SEE_SETTINGS;
    }

    @Override
    public Listing listing() {
        return LISTING;
    }

    @Override
    public Optional<Editor> editor() {
        return Optional.of(editor);
    }

    @Override
    public List<Action> actions() {
        return List.of(lastChange.undoing(name(), editor));
    }

    @Override
    public Uni<Optional<Card>> card(String key, Reader reader) {
        return settings.find(key).map(found -> Optional.ofNullable(found).map(known -> card(known, reader)));
    }

    private static Cell said(String textAndKey, Reader reader, BiFunction<String, String, Words> words) {
        int between = textAndKey.lastIndexOf('|');
        return Cell.text(reader.say(words.apply(textAndKey.substring(between + 1), textAndKey.substring(0, between))));
    }

    private static Card card(SettingChanges.Described known, Reader reader) {
        return new Card(
                reader.say(SettingWords.title(known.key(), known.title())),
                List.of(Block.of(
                        reader.say(Words.of("Что это", "What it is")),
                        List.of(
                                new Fact(
                                        reader.say(Words.of("Смысл", "Meaning")),
                                        Cell.text(reader.say(
                                                SettingWords.description(known.key(), known.description())))),
                                new Fact(reader.say(UNIT), Cell.text(reader.say(SettingWords.unit(known.unit())))),
                                new Fact(
                                        reader.say(RANGE),
                                        Cell.text(known.min() == null ? "" : known.min() + " – " + known.max())),
                                new Fact(reader.say(DEFAULT_VALUE), Cell.text(known.defaultValue())),
                                new Fact(reader.say(Words.of("Ключ", "Key")), Cell.text(known.key()))))));
    }
}
