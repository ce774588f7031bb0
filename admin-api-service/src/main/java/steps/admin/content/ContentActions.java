package steps.admin.content;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import steps.admin.panel.account.PanelUser;
import steps.admin.panel.account.Right;
import steps.admin.panel.form.Edit;
import steps.admin.panel.form.Values;
import steps.admin.panel.page.Words;
import steps.admin.panel.section.Action;
import steps.admin.panel.section.ActionResult;
import steps.admin.panel.section.LastChange;
import steps.domain.audit.AuditEntry.Change;
import steps.domain.content.Language;
import steps.domain.content.TextKeys;

/** Ways back: to what was said before the last change, and to the built-in text. */
@Singleton
class ContentActions {
    /** The section whose records these are. */
    static final String SECTION = "contents";

    private static final Words UNKNOWN = Words.of("Такого текста нет.", "There is no such text.");
    private static final Words SO_ALREADY = Words.of("Так уже было.", "It was already like that.");
    private static final Words NOT_SAYABLE =
            Words.of("Прежний текст теперь сказать нельзя.", "The former text is no longer valid.");
    private static final Words DONE = Words.of("Возвращён", "Restored");

    private final ContentEditor editor;
    private final TextKeys keys;
    private final LastChange lastChange;

    ContentActions(ContentEditor editor, TextKeys keys, LastChange lastChange) {
        this.editor = editor;
        this.keys = keys;
        this.lastChange = lastChange;
    }

    List<Action> all() {
        return List.of(
                lastChange.undoing(SECTION, editor),
                Action.of(
                                "builtin",
                                Words.of("Вернуть встроенный текст", "Restore the built-in text"),
                                Words.of(
                                        "Свой текст и картинка уйдут, в истории они останутся.",
                                        "The customized text and its picture are removed; the history keeps them."),
                                Right.EDIT_TEXTS,
                                this::builtIn)
                        .dangerous());
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

    private static Uni<ActionResult> refused(Words why) {
        return Uni.createFrom().item(new ActionResult.Refused(why));
    }
}
