package steps.admin.content;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import steps.admin.panel.account.PanelUser;
import steps.admin.panel.account.Right;
import steps.admin.panel.form.Edit;
import steps.admin.panel.form.Values;
import steps.admin.panel.page.Words;
import steps.admin.panel.section.Action;
import steps.admin.panel.section.ActionResult;
import steps.domain.audit.AuditEntry.Change;
import steps.domain.content.Language;
import steps.domain.content.TextKeys;

/** Ways back: to the built-in text, and to what was said before the last change. */
@Singleton
class ContentActions {
    private static final Words UNKNOWN = Words.of("Такого текста нет.", "There is no such text.");
    private static final Words SO_ALREADY = Words.of("Так уже было.", "It was so already.");
    private static final Words NOTHING_BEFORE = Words.of("Этот текст ещё не меняли.", "This text was never changed.");
    private static final Words NOT_SAYABLE =
            Words.of("Прежний текст теперь сказать нельзя.", "The former text can not be said any more.");
    private static final Words DONE = Words.of("Возвращён", "Restored");

    private static final String LAST = """
            select changes from audit where section = 'contents' and object = $1 and changes <> '{}' order by id desc limit 1
            """;

    private final Pool pool;
    private final ContentEditor editor;
    private final TextKeys keys;

    ContentActions(Pool pool, ContentEditor editor, TextKeys keys) {
        this.pool = pool;
        this.editor = editor;
        this.keys = keys;
    }

    List<Action> all() {
        return List.of(
                Action.of(
                        "undo",
                        Words.of("Отменить последнее изменение", "Undo the last change"),
                        Words.of("Вернётся то, что говорилось до него.", "What was said before it is said again."),
                        Right.EDIT_TEXTS,
                        this::undo),
                Action.of(
                                "builtin",
                                Words.of("Вернуть встроенный текст", "Restore the built-in text"),
                                Words.of(
                                        "Свой текст и картинка уйдут, в истории они останутся.",
                                        "The own text and its picture go; the history keeps them."),
                                Right.EDIT_TEXTS,
                                this::builtIn)
                        .dangerous());
    }

    private Uni<ActionResult> undo(String key, Values asked, String attempt, PanelUser by) {
        return editor.lock(key)
                .chain(now -> now == null
                        ? refused(UNKNOWN)
                        : former(key)
                                .chain(former -> former.isEmpty()
                                        ? refused(NOTHING_BEFORE)
                                        : become(key, now, merged(now, former), by)));
    }

    private Uni<ActionResult> builtIn(String key, Values asked, String attempt, PanelUser by) {
        return editor.lock(key).chain(now -> {
            if (now == null) {
                return refused(UNKNOWN);
            }
            var known = keys.find(key).orElseThrow();
            return become(
                    key,
                    now,
                    Values.of("russian", known.builtIn(Language.RUSSIAN).strip())
                            .with("english", known.builtIn(Language.ENGLISH).strip())
                            .with("media", ""),
                    by);
        });
    }

    private Uni<ActionResult> become(String key, Values now, Values wanted, PanelUser by) {
        var changes = now.changesTo(wanted);
        return changes.isEmpty()
                ? Uni.createFrom().item(new ActionResult.Unchanged(SO_ALREADY))
                : editor.change(key, now, wanted, by).map(edit -> result(edit, changes));
    }

    private static ActionResult result(Edit edit, Map<String, Change> changes) {
        return edit instanceof Edit.Done
                ? new ActionResult.Done(DONE, changes, "", List.of())
                : new ActionResult.Refused(NOT_SAYABLE);
    }

    private Uni<Map<String, String>> former(String key) {
        return pool.preparedQuery(LAST)
                .execute(Tuple.of(key))
                .map(rows -> rows.size() == 0
                        ? Map.of()
                        : former(rows.iterator().next().getJsonObject("changes")));
    }

    private static Map<String, String> former(JsonObject changes) {
        var former = new LinkedHashMap<String, String>();
        changes.fieldNames()
                .forEach(field -> former.put(field, changes.getJsonArray(field).getString(0)));
        return former;
    }

    private static Values merged(Values now, Map<String, String> former) {
        var wanted = new LinkedHashMap<>(now.texts());
        wanted.putAll(former);
        return new Values(wanted);
    }

    private static Uni<ActionResult> refused(Words why) {
        return Uni.createFrom().item(new ActionResult.Refused(why));
    }
}
