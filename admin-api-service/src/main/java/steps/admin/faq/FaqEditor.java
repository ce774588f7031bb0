package steps.admin.faq;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import steps.admin.content.FaultWords;
import steps.admin.panel.account.Right;
import steps.admin.panel.form.DraftEditor;
import steps.admin.panel.form.Field;
import steps.admin.panel.form.Values;
import steps.admin.panel.list.Filter.Option;
import steps.admin.panel.page.Words;
import steps.domain.content.Language;
import steps.domain.content.TelegramHtml;
import steps.domain.faq.Faq;
import steps.domain.faq.FaqDraft;
import steps.domain.faq.FaqItem;
import steps.domain.faq.FaqWriting;

/** The form of a question with its answer. */
@Singleton
class FaqEditor extends DraftEditor<FaqItem> {
    static final List<Option> LANGUAGES = List.of(
            new Option("ru", Words.of("Русский", "Russian")), new Option("en", Words.of("Английский", "English")));

    private static final List<Field> FIELDS = List.of(
            Field.choice("language", Words.of("Язык", "Language"), LANGUAGES)
                    .needed()
                    .hinted(Words.of(
                            "Английские вопросы видят те, с кем бот говорит по-английски; пока их нет ни одного — русские.",
                            "English questions are shown to people who use the bot in English; while there are none, they see the Russian"
                                    + " ones.")),
            Field.text("question", Words.of("Вопрос", "Question"), FaqDraft.LONGEST_QUESTION)
                    .needed(),
            Field.html("answer", Words.of("Ответ", "Answer"), Faq.LONGEST_ANSWER)
                    .needed()
                    .checked(
                            text -> TelegramHtml.fault(text, Faq.LONGEST_ANSWER).map(FaultWords::of)),
            Field.media("media", Words.of("Фото или видео", "Picture or video")),
            Field.flag("active", Words.of("Показан", "Shown")));

    private final FaqWriting faqs;

    FaqEditor(FaqWriting faqs) {
        this.faqs = faqs;
    }

    @Override
    public Right edits() {
        return Right.EDIT_TEXTS;
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    protected Uni<FaqItem> find(long id) {
        return faqs.find(id);
    }

    @Override
    protected Uni<FaqItem> hold(long id) {
        return faqs.lock(id);
    }

    @Override
    protected void change(FaqItem held, Values after) {
        faqs.change(held, draft(after));
    }

    @Override
    protected Uni<Long> put(Values values) {
        return faqs.add(draft(values)).map(FaqItem::id);
    }

    @Override
    public Values initial() {
        return Values.of("language", "ru").with("active", "true");
    }

    private static FaqDraft draft(Values values) {
        return new FaqDraft(
                Language.of(values.text("language")),
                values.text("question"),
                values.text("answer"),
                values.numberOrNull("media"),
                values.flag("active"));
    }

    @Override
    protected Values values(FaqItem item) {
        var draft = item.draft();
        return Values.of("language", draft.language().code())
                .with("question", draft.question())
                .with("answer", draft.answer())
                .with("media", draft.mediaId())
                .with("active", draft.active());
    }

    static Words language(String code) {
        return LANGUAGES.stream()
                .filter(option -> option.value().equals(code))
                .map(Option::title)
                .findFirst()
                .orElse(Words.same(code));
    }
}
