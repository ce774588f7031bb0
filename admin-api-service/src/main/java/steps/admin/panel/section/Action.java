package steps.admin.panel.section;

import io.smallrye.mutiny.Uni;
import java.util.List;
import steps.admin.panel.account.PanelUser;
import steps.admin.panel.account.Right;
import steps.admin.panel.form.Field;
import steps.admin.panel.form.Values;
import steps.admin.panel.list.Reader;
import steps.admin.panel.page.Words;

/**
 * Something that is done with records, one after the other, each in a transaction of its own which the panel begins and tells the
 * audit about. Whoever wants it sees a page first that says what will happen to how many.
 *
 * @param name in addresses and in the audit
 * @param consequence what will happen, in a sentence
 * @param fields what has to be known besides
 * @param beginning what stands in them at first
 * @param preview what will happen to one record, in numbers
 */
public record Action(
        String name,
        Words title,
        Words consequence,
        Right needs,
        boolean isDangerous,
        boolean isForMany,
        List<Field> fields,
        Beginning beginning,
        Preview preview,
        Work work) {
    public Action {
        fields = List.copyOf(fields);
    }

    public static Action of(String name, Words title, Words consequence, Right needs, Work work) {
        return new Action(
                name,
                title,
                consequence,
                needs,
                false,
                true,
                List.of(),
                key -> Uni.createFrom().item(Values.NONE),
                (key, reader) -> Uni.createFrom().item(List.of()),
                work);
    }

    public Action dangerous() {
        return new Action(name, title, consequence, needs, true, isForMany, fields, beginning, preview, work);
    }

    /** Only from a card. */
    public Action forOne() {
        return new Action(name, title, consequence, needs, isDangerous, false, fields, beginning, preview, work);
    }

    public Action asking(Field... further) {
        return new Action(
                name, title, consequence, needs, isDangerous, isForMany, List.of(further), beginning, preview, work);
    }

    public Action beginningWith(Beginning values) {
        return new Action(name, title, consequence, needs, isDangerous, isForMany, fields, values, preview, work);
    }

    /** Before it is done, while only one record is chosen. */
    public Action showing(Preview blocks) {
        return new Action(name, title, consequence, needs, isDangerous, isForMany, fields, beginning, blocks, work);
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

    /** What stands in the fields before anybody has typed. */
    @FunctionalInterface
    public interface Beginning {
        Uni<Values> of(String key);
    }

    /** What will happen, in blocks as a card shows them. */
    @FunctionalInterface
    public interface Preview {
        Uni<List<Card.Block>> of(String key, Reader reader);
    }
}
