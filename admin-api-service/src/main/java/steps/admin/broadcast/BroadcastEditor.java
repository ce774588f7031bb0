package steps.admin.broadcast;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import steps.admin.content.FaultWords;
import steps.admin.panel.account.PanelUser;
import steps.admin.panel.account.Right;
import steps.admin.panel.form.AddingEditor;
import steps.admin.panel.form.Edit;
import steps.admin.panel.form.Field;
import steps.admin.panel.form.Values;
import steps.admin.panel.list.Keys;
import steps.admin.panel.page.Words;
import steps.domain.broadcast.Broadcast;
import steps.domain.broadcast.BroadcastDraft;
import steps.domain.broadcast.BroadcastFault;
import steps.domain.broadcast.BroadcastMessage;
import steps.domain.broadcast.BroadcastOutcome;
import steps.domain.broadcast.Broadcasts;

/** The form of a broadcast: its words in both languages, and its readers; it can be changed until it begins. */
@Singleton
class BroadcastEditor implements AddingEditor {
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_BUTTONS = 5_000;
    private static final Words NO_BUTTONS = Words.of(
            "В каждой строке: слова по-русски | слова по-английски | куда. Куда — ссылка https://…, catalog, walk, family или"
                    + " product:номер.",
            "One per line: Russian label | English label | target. The target is a link https://…, catalog, walk, family or product:number.");
    private static final Words TOO_LATE =
            Words.of("Рассылка уже идёт или закончена.", "The broadcast is being sent or is finished.");
    private static final List<Field> FIELDS = Stream.concat(
                    Stream.of(
                            Field.text(
                                            "title",
                                            Words.of("Название, только для панели", "Title, shown only in the panel"),
                                            LONGEST_TITLE)
                                    .needed(),
                            Field.html("russian", Words.of("Русский текст", "Russian text"), LONGEST_TEXT)
                                    .hinted(Words.of(
                                            "Можно один язык: остальные получат его.",
                                            "One language is enough: everybody else gets that one.")),
                            Field.html("english", Words.of("Английский текст", "English text"), LONGEST_TEXT),
                            Field.media("media", Words.of("Фото или видео", "Picture or video")),
                            Field.area("buttons", Words.of("Кнопки", "Buttons"), LONGEST_BUTTONS)
                                    .checked(text ->
                                            BroadcastButtonLines.parse(text).isPresent()
                                                    ? Optional.empty()
                                                    : Optional.of(NO_BUTTONS))
                                    .hinted(NO_BUTTONS)),
                    AudienceFields.ALL.stream())
            .toList();

    /** By the place that the domain finds fault with. */
    private static final Map<BroadcastFault.Place, String> FIELD_OF = Map.of(
            BroadcastFault.Place.TITLE, "title",
            BroadcastFault.Place.RUSSIAN, "russian",
            BroadcastFault.Place.ENGLISH, "english",
            BroadcastFault.Place.MESSAGE, "russian",
            BroadcastFault.Place.MEDIA, "media",
            BroadcastFault.Place.BUTTONS, "buttons",
            BroadcastFault.Place.AUDIENCE, "listed");

    private final Broadcasts broadcasts;

    BroadcastEditor(Broadcasts broadcasts) {
        this.broadcasts = broadcasts;
    }

    @Override
    public Right edits() {
        return Right.SEND_BROADCASTS;
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public Uni<Values> read(String key) {
        return Keys.find(key, broadcasts::find).map(BroadcastEditor::values);
    }

    /** Holds nothing: a change names the version that was seen. */
    @Override
    public Uni<Values> lock(String key) {
        return read(key);
    }

    @Override
    public boolean isOpen(Values values) {
        return values.flag("open");
    }

    @Override
    public Uni<Edit> change(String key, Values before, Values after, PanelUser by) {
        long id = Long.parseLong(key);
        return broadcasts
                .find(id)
                .chain(known -> broadcasts.edit(id, before.whole("version"), draft(after, known)))
                .map(outcome -> edit(outcome, key));
    }

    @Override
    public Uni<Edit> add(Values values, PanelUser by) {
        return broadcasts.draft(draft(values, null), by.name()).map(outcome -> edit(outcome, ""));
    }

    /** A message that was shown to the bot stays until somebody writes one here. */
    private static BroadcastDraft draft(Values values, @Nullable Broadcast known) {
        var russian = blankIsNone(values.text("russian"));
        var english = blankIsNone(values.text("english"));
        BroadcastMessage message = known != null
                        && russian == null
                        && english == null
                        && known.message() instanceof BroadcastMessage.Copied copied
                ? copied
                : new BroadcastMessage.Written(russian, english, media(values.numberOrNull("media"), known));
        return new BroadcastDraft(
                values.text("title"),
                message,
                BroadcastButtonLines.parse(values.text("buttons")).orElseThrow(),
                AudienceFields.audience(values),
                known != null && known.paid());
    }

    /** The form shows the first of an album alone; the others stay while that one does. */
    private static List<Long> media(@Nullable Long first, @Nullable Broadcast known) {
        return first != null
                        && known != null
                        && known.message() instanceof BroadcastMessage.Written written
                        && written.mediaIds().stream()
                                .findFirst()
                                .filter(first::equals)
                                .isPresent()
                ? written.mediaIds()
                : Stream.ofNullable(first).toList();
    }

    private static @Nullable String blankIsNone(String text) {
        return text.isBlank() ? null : text;
    }

    private static Edit edit(BroadcastOutcome outcome, String key) {
        return switch (outcome) {
            case BroadcastOutcome.Changed(Broadcast broadcast) -> new Edit.Done(Long.toString(broadcast.id()));
            case BroadcastOutcome.Unchanged same -> new Edit.Done(key);
            case BroadcastOutcome.NotAllowed late -> Edit.Refused.of("", TOO_LATE);
            case BroadcastOutcome.Outdated(Broadcast broadcast) ->
                new Edit.Conflict(Objects.requireNonNull(values(broadcast)));
            case BroadcastOutcome.Faulty(List<BroadcastFault> faults) -> new Edit.Refused(words(faults));
            case BroadcastOutcome.Unknown unknown -> new Edit.Gone();
        };
    }

    private static Map<String, Words> words(List<BroadcastFault> faults) {
        var words = new HashMap<String, Words>();
        faults.forEach(
                fault -> words.putIfAbsent(FIELD_OF.getOrDefault(fault.place(), ""), FaultWords.of(fault.reason())));
        return words;
    }

    private static @Nullable Values values(@Nullable Broadcast broadcast) {
        if (broadcast == null) {
            return null;
        }
        var values = Values.of("title", broadcast.title())
                .with("version", broadcast.version())
                .with("open", broadcast.state().isOpen())
                .with("buttons", BroadcastButtonLines.written(broadcast.buttons()));
        if (broadcast.message() instanceof BroadcastMessage.Written written) {
            values = values.with("russian", written.russian())
                    .with("english", written.english())
                    .with("media", written.mediaIds().stream().findFirst().orElse(null));
        }
        return AudienceFields.with(values, broadcast.audience());
    }
}
