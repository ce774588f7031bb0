package steps.admin.panel.section;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import steps.admin.panel.account.PanelUser;
import steps.admin.panel.form.Edit;
import steps.admin.panel.form.Editor;
import steps.admin.panel.form.Edits;
import steps.admin.panel.form.FieldWords;
import steps.admin.panel.form.Values;
import steps.admin.panel.list.Cell;
import steps.admin.panel.list.Reader;
import steps.admin.panel.page.Words;
import steps.admin.panel.section.Card.Block;
import steps.admin.panel.section.Card.Fact;
import steps.domain.audit.AuditEntry.Change;

/**
 * The way back for records that a form changes: what the audit says stood there before the last change stands there again, by the
 * same editor and under the same rules. It is a change itself, so doing it twice is doing nothing.
 */
@Singleton
public class LastChange {
    private static final String LAST = """
            select changes from audit
             where section = $1 and object = $2 and action <> 'added' and changes <> '{}' order by id desc limit 1
            """;
    private static final Words GONE = Words.of("Этой записи уже нет.", "This record no longer exists.");
    private static final Words NOTHING_BEFORE =
            Words.of("Здесь ещё ничего не меняли.", "Nothing has been changed here yet.");
    private static final Words SO_ALREADY = Words.of("Так уже было.", "It was already like that.");
    private static final Words NOT_ANY_MORE = Words.of("Вернуть как было нельзя: %s", "It cannot be restored: %s");
    private static final Words DONE = Words.of("Возвращено как было", "Restored");

    private final Pool pool;

    LastChange(Pool pool) {
        this.pool = pool;
    }

    /** The action that takes the last change of a record back. */
    public Action undoing(String section, Editor editor) {
        return Action.of(
                        "undo",
                        Words.of("Отменить последнее изменение", "Undo the last change"),
                        Words.of("Вернётся то, что было до него.", "The values from before it are restored."),
                        editor.edits(),
                        (key, asked, attempt, by) -> undo(section, editor, key, by))
                .showing((key, reader) -> show(section, editor, key, reader));
    }

    private Uni<ActionResult> undo(String section, Editor editor, String key, PanelUser by) {
        return editor.lock(key)
                .chain(now -> now == null
                        ? refused(GONE)
                        : before(section, editor, key)
                                .chain(before -> before.isEmpty()
                                        ? refused(NOTHING_BEFORE)
                                        : become(editor, key, now, merged(now, before), by)));
    }

    private static Uni<ActionResult> become(Editor editor, String key, Values now, Values wanted, PanelUser by) {
        var changes = now.changesTo(wanted);
        return changes.isEmpty()
                ? Uni.createFrom().item(new ActionResult.Unchanged(SO_ALREADY))
                : Edits.faults(editor.fields(), wanted)
                        .chain(faults -> faults.isEmpty()
                                ? editor.change(key, now, wanted, by).map(edit -> told(edit, changes))
                                : refused(because(faults)));
    }

    private static ActionResult told(Edit edit, Map<String, Change> changes) {
        return switch (edit) {
            case Edit.Done done -> new ActionResult.Done(DONE, changes, "", List.of());
            case Edit.Refused refused -> new ActionResult.Refused(because(refused.faults()));
            case Edit.Conflict conflict -> throw new IllegalStateException("It is held by this transaction.");
            case Edit.Gone gone -> new ActionResult.Refused(GONE);
        };
    }

    /** What would become of each field, before somebody says so. */
    private Uni<List<Block>> show(String section, Editor editor, String key, Reader reader) {
        return editor.read(key)
                .chain(now -> now == null
                        ? Uni.createFrom().item(List.of())
                        : before(section, editor, key)
                                .chain(before -> facts(editor, now, before, reader))
                                .map(facts -> List.of(
                                        Block.of(reader.say(Words.of("Сейчас → станет", "Now → after")), facts))));
    }

    private static Uni<List<Fact>> facts(Editor editor, Values now, Map<String, String> before, Reader reader) {
        var changes = now.changesTo(merged(now, before));
        return FieldWords.of(editor.fields())
                .map(fields -> fields.stream()
                        .flatMap(field -> Optional.ofNullable(
                                        changes.get(field.field().name()))
                                .stream()
                                .map(change -> fact(field, change, reader)))
                        .toList());
    }

    private static Fact fact(FieldWords field, Change change, Reader reader) {
        return new Fact(
                reader.say(field.field().title()),
                Cell.text(field.said(change, reader.user().language())));
    }

    /** By the names of the form's fields; empty when nothing was ever changed. */
    private Uni<Map<String, String>> before(String section, Editor editor, String key) {
        return pool.preparedQuery(LAST).execute(Tuple.of(section, key)).map(rows -> {
            var before = new LinkedHashMap<String, String>();
            rows.forEach(row -> before.putAll(before(editor, row.getJsonObject("changes"))));
            return before;
        });
    }

    private static Map<String, String> before(Editor editor, JsonObject changes) {
        return editor.fields().stream()
                .filter(field -> changes.containsKey(field.name()))
                .collect(Collectors.toMap(
                        field -> field.name(),
                        field -> changes.getJsonArray(field.name()).getString(0)));
    }

    private static Values merged(Values now, Map<String, String> before) {
        var wanted = new LinkedHashMap<>(now.texts());
        wanted.putAll(before);
        return new Values(wanted);
    }

    private static Words because(Map<String, Words> faults) {
        return new Words(
                NOT_ANY_MORE.russian().formatted(joined(faults.values().stream().map(Words::russian))),
                NOT_ANY_MORE.english().formatted(joined(faults.values().stream().map(Words::english))));
    }

    private static String joined(Stream<String> reasons) {
        return reasons.sorted().collect(Collectors.joining(" "));
    }

    private static Uni<ActionResult> refused(Words why) {
        return Uni.createFrom().item(new ActionResult.Refused(why));
    }
}
