package steps.admin.content;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import steps.admin.panel.account.PanelUser;
import steps.admin.panel.account.Right;
import steps.admin.panel.form.Edit;
import steps.admin.panel.form.Editor;
import steps.admin.panel.form.Field;
import steps.admin.panel.form.Values;
import steps.admin.panel.page.Words;
import steps.domain.content.ContentWriting;
import steps.domain.content.Language;
import steps.domain.content.TextCheck;
import steps.domain.content.TextKey;
import steps.domain.content.TextKeys;
import steps.domain.content.WrittenText;

/** The form of a text: both languages beside each other, and what is shown with it. */
@Singleton
class ContentEditor implements Editor {
    static final Map<Language, String> FIELD_OF = Map.of(Language.RUSSIAN, "russian", Language.ENGLISH, "english");

    private static final int LONGEST = 20_000;
    private static final Words EMPTY_IS_BUILT_IN = Words.of(
            "Как встроенный — значит, говорится встроенный. Бот узнаёт о новом тексте за две секунды.",
            "If it equals the built-in text, the built-in one is used. The bot picks changes up within two seconds.");
    private static final List<Field> FIELDS = List.of(
            Field.html("russian", Words.of("Русский текст", "Russian text"), LONGEST)
                    .needed()
                    .hinted(EMPTY_IS_BUILT_IN),
            Field.html("english", Words.of("Английский текст", "English text"), LONGEST)
                    .needed(),
            Field.media("media", Words.of("Фото или видео", "Picture or video")));

    private final TextKeys keys;
    private final ContentWriting contents;

    ContentEditor(TextKeys keys, ContentWriting contents) {
        this.keys = keys;
        this.contents = contents;
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
    public Uni<Values> read(String key) {
        return keys.find(key)
                .map(known -> contents.find(known).map(written -> values(known, written)))
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    @Override
    public Uni<Values> lock(String key) {
        return keys.find(key)
                .map(known -> contents.lock(known).map(written -> values(known, written)))
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    @Override
    public Uni<Edit> change(String key, Values before, Values after, PanelUser by) {
        var known = keys.find(key).orElseThrow();
        var faults = faults(known, after);
        return faults.isEmpty()
                ? write(known, Language.RUSSIAN, after)
                        .chain(() -> write(known, Language.ENGLISH, after))
                        .replaceWith(new Edit.Done(key))
                : Uni.createFrom().item(new Edit.Refused(faults));
    }

    /** Both are looked at before either is written. */
    private static Map<String, Words> faults(TextKey key, Values after) {
        var faults = new HashMap<String, Words>();
        FIELD_OF.forEach((language, field) ->
                TextCheck.fault(key, after.text(field)).ifPresent(reason -> faults.put(field, FaultWords.of(reason))));
        return faults;
    }

    /** What is as it is built in is not kept, unless a picture goes with it. */
    private Uni<Void> write(TextKey key, Language language, Values after) {
        var text = after.text(Objects.requireNonNull(FIELD_OF.get(language)));
        var media = after.numberOrNull("media");
        return text.equals(key.builtIn(language).strip()) && media == null
                ? contents.remove(key, language)
                : contents.write(key, language, text, media);
    }

    private static Values values(TextKey key, Map<Language, WrittenText> written) {
        return Values.of("russian", text(key, Language.RUSSIAN, written))
                .with("english", text(key, Language.ENGLISH, written))
                .with(
                        "media",
                        written.values().stream()
                                .map(WrittenText::mediaId)
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(null));
    }

    private static String text(TextKey key, Language language, Map<Language, WrittenText> written) {
        return written.containsKey(language)
                ? written.get(language).text()
                : key.builtIn(language).strip();
    }
}
