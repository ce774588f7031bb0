package steps.admin.content;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
import steps.admin.panel.section.Section;
import steps.domain.content.Language;
import steps.domain.content.TextKey;
import steps.domain.content.TextKeys;

/** Every text of the bot, by its key: the built-in one, or what stands in its place. */
@Singleton
public class ContentSection implements Section {
    private final ContentEditor editor;
    private final ContentActions actions;
    private final TextKeys keys;
    private final Listing listing;

    ContentSection(ContentEditor editor, ContentActions actions, TextKeys keys) {
        this.editor = editor;
        this.actions = actions;
        this.keys = keys;
        this.listing = Listing.of("content", "texts.key", SqlType.TEXT, "key")
                .from(known(keys)
                        + " left join content russian on russian.key = texts.key and russian.language = 'ru'"
                        + " left join content english on english.key = texts.key and english.language = 'en'")
                .columns(
                        Column.text("key", Words.of("Ключ", "Key"), "texts.key").sortable(),
                        Column.text(
                                "russian",
                                Words.of("Русский текст", "Russian text"),
                                "coalesce(russian.text, texts.russian)"),
                        Column.text(
                                "english",
                                Words.of("Английский текст", "English text"),
                                "coalesce(english.text, texts.english)"),
                        Column.flag(
                                "own",
                                Words.of("Свой текст", "Customized"),
                                "russian.key is not null or english.key is not null"),
                        Column.picture(
                                "picture", Words.of("Фото", "Picture"), "coalesce(russian.media_id, english.media_id)"))
                .filters(
                        Filter.flag(
                                "own",
                                Words.of("Свой текст", "Customized"),
                                "russian.key is not null or english.key is not null"),
                        Filter.flag(
                                "media",
                                Words.of("С фото или видео", "With a picture or video"),
                                "russian.media_id is not null or english.media_id is not null"))
                .searchedBy(text -> Condition.any(List.of(
                        Search.words("texts.key", text),
                        Search.words("coalesce(russian.text, texts.russian)", text),
                        Search.words("coalesce(english.text, texts.english)", text))));
    }

    @Override
    public String name() {
        return ContentActions.SECTION;
    }

    @Override
    public Words title() {
        return Words.of("Описания (тексты бота)", "Bot texts");
    }

    @Override
    public Words searchHint() {
        return Words.of("Ключ или слова из текста", "Key or words from the text");
    }

    @Override
    public MenuGroup group() {
        return MenuGroup.TEXTS;
    }

    @Override
    public int position() {
        return 1;
    }

    @Override
    public Right sees() {
        return Right.SEE_TEXTS;
    }

    @Override
    public Listing listing() {
        return listing;
    }

    @Override
    public Optional<Editor> editor() {
        return Optional.of(editor);
    }

    @Override
    public List<Action> actions() {
        return actions.all();
    }

    @Override
    public Uni<Optional<Card>> card(String key, Reader reader) {
        return Uni.createFrom().item(keys.find(key).map(known -> card(known, reader)));
    }

    private static Card card(TextKey key, Reader reader) {
        return new Card(
                key.key(),
                List.of(Block.of(
                        reader.say(Words.of("Встроенный текст", "Built-in text")),
                        List.of(
                                new Fact("Русский", Cell.text(key.builtIn(Language.RUSSIAN))),
                                new Fact("English", Cell.text(key.builtIn(Language.ENGLISH))),
                                new Fact(
                                        reader.say(Words.of("Куда вставляются значения", "Placeholders")),
                                        Cell.text(key.places().stream()
                                                .sorted()
                                                .map(place -> "{" + place + "}")
                                                .collect(Collectors.joining(" ")))),
                                new Fact(
                                        reader.say(Words.of("Что это", "Kind")),
                                        Cell.text(reader.say(
                                                switch (key.kind()) {
                                                    case HTML ->
                                                        Words.of(
                                                                "сообщение, с разметкой Telegram",
                                                                "a message, in Telegram's HTML");
                                                    case PLAIN ->
                                                        Words.of(
                                                                "кнопка или короткая строка, без разметки",
                                                                "a button or a short line, without markup");
                                                })))))));
    }

    /** The keys are known to the code alone. */
    private static String known(TextKeys keys) {
        return keys.all().stream()
                .map(key -> "(" + quoted(key.key()) + ", " + quoted(key.builtIn(Language.RUSSIAN)) + ", "
                        + quoted(key.builtIn(Language.ENGLISH)) + ")")
                .collect(Collectors.joining(", ", "(values ", ") as texts (key, russian, english)"));
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
