package steps.admin.panel.section;

import io.smallrye.mutiny.Uni;
import java.util.List;
import steps.admin.panel.account.PanelUser;
import steps.admin.panel.account.Right;
import steps.admin.panel.form.Field;
import steps.admin.panel.form.Values;
import steps.admin.panel.page.Words;

/**
 * Something that is done with records, one after the other, each in a transaction of its own which the panel begins and tells the
 * audit about. Whoever wants it sees a page first that says what will happen to how many.
 *
 * @param name in addresses and in the audit
 * @param consequence what will happen, in a sentence
 * @param fields what has to be known besides
 */
public record Action(
        String name,
        Words title,
        Words consequence,
        Right needs,
        boolean isDangerous,
        boolean isForMany,
        List<Field> fields,
        Work work) {
    public Action {
        fields = List.copyOf(fields);
    }

    public static Action of(String name, Words title, Words consequence, Right needs, Work work) {
        return new Action(name, title, consequence, needs, false, true, List.of(), work);
    }

    public Action dangerous() {
        return new Action(name, title, consequence, needs, true, isForMany, fields, work);
    }

    /** Only from a card. */
    public Action forOne() {
        return new Action(name, title, consequence, needs, isDangerous, false, fields, work);
    }

    public Action asking(Field... further) {
        return new Action(name, title, consequence, needs, isDangerous, isForMany, List.of(further), work);
    }

    /** In the caller's transaction. */
    @FunctionalInterface
    public interface Work {
        /**
         * Does it with one record.
         *
         * @param attempt names this wish, so that sending it again changes nothing
         */
        Uni<ActionResult> on(String key, Values asked, String attempt, PanelUser by);
    }
}
