package steps.admin.faq;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import steps.admin.panel.account.Right;
import steps.admin.panel.form.Editor;
import steps.admin.panel.list.Cell;
import steps.admin.panel.list.Column;
import steps.admin.panel.list.Filter;
import steps.admin.panel.list.Keys;
import steps.admin.panel.list.Listing;
import steps.admin.panel.list.Search;
import steps.admin.panel.list.SqlType;
import steps.admin.panel.page.MenuGroup;
import steps.admin.panel.page.Words;
import steps.admin.panel.section.Action;
import steps.admin.panel.section.ActionResult;
import steps.admin.panel.section.Moving;
import steps.admin.panel.section.Section;
import steps.domain.faq.FaqWriting;

/** Questions and answers, in the order in which the bot shows them, with how many they have helped. */
@Singleton
public class FaqSection implements Section {
    private static final String VOTES = "(select count(*) from faq_vote where item_id = faq_item.id and helpful = %s)";
    private static final Words GONE = Words.of("Такого вопроса нет.", "There is no such question.");

    private final FaqEditor editor;
    private final Moving moving;
    private final List<Action> actions;
    private final Listing listing = Listing.of("faq_item", "faq_item.id", SqlType.NUMBER, "place")
            .columns(
                    Column.text("question", Words.of("Вопрос", "Question"), "faq_item.question"),
                    Column.text("language", Words.of("Язык", "Language"), "faq_item.language")
                            .shownAs((code, reader) -> Cell.text(reader.say(FaqEditor.language(code)))),
                    Column.number(
                                    "place",
                                    Words.of("Место", "Position"),
                                    "(case faq_item.language when 'ru' then 0 else 10000000000 end + faq_item.position)")
                            .shownAs((value, reader) -> Cell.number(Long.parseLong(value) % 10_000_000_000L))
                            .sortable(),
                    Column.picture("picture", Words.of("Фото", "Picture"), "faq_item.media_id"),
                    Column.flag("active", Words.of("Показан", "Shown"), "faq_item.active")
                            .editedAs("active"),
                    Column.number("helped", Words.of("Помог", "Helped"), VOTES.formatted("true")),
                    Column.number("failed", Words.of("Не помог", "Did not help"), VOTES.formatted("false")),
                    Column.number("id", Words.of("№", "No."), "faq_item.id").hidden())
            .filters(
                    Filter.choice("language", Words.of("Язык", "Language"), "faq_item.language", FaqEditor.LANGUAGES),
                    Filter.flag("active", Words.of("Показан", "Shown"), "faq_item.active"))
            .searchedBy(text -> Search.words("(faq_item.question || ' ' || faq_item.answer)", text));

    FaqSection(FaqEditor editor, FaqWriting faqs) {
        this.editor = editor;
        moving = new Moving(Right.EDIT_TEXTS, "place", faqs::move);
        actions = List.of(Action.of(
                        "delete",
                        Words.of("Удалить", "Delete"),
                        Words.of(
                                "Вопрос исчезнет вместе с отзывами о нём. Скрыть на время можно флажком «Показан».",
                                "The question and its ratings are deleted. To hide it for a while, untick “Shown” instead."),
                        Right.EDIT_TEXTS,
                        (key, asked, attempt, by) -> delete(faqs, key))
                .dangerous());
    }

    @Override
    public String name() {
        return "faq";
    }

    @Override
    public Words title() {
        return Words.of("FAQ-пункты", "Questions and answers");
    }

    @Override
    public MenuGroup group() {
        return MenuGroup.TEXTS;
    }

    @Override
    public int position() {
        return 2;
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
    public Optional<Moving> moving() {
        return Optional.of(moving);
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    private static Uni<ActionResult> delete(FaqWriting faqs, String key) {
        return Keys.number(key).isEmpty()
                ? Uni.createFrom().item(new ActionResult.Refused(GONE))
                : faqs.find(Keys.number(key).getAsLong())
                        .chain(item -> item == null
                                ? Uni.createFrom().item(new ActionResult.Refused(GONE))
                                : faqs.remove(item.id())
                                        .replaceWith(ActionResult.Done.of(
                                                Words.of("Удалён.", "Deleted."),
                                                "question",
                                                item.draft().question(),
                                                "")));
    }
}
