package steps.admin.panel.form;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import steps.admin.panel.account.PanelUser;
import steps.admin.panel.account.Right;
import steps.admin.panel.page.Words;

/**
 * How records of a section are changed. What is written goes through the domain's services; the transaction, the check for others'
 * changes and the line in the audit are the panel's.
 */
public interface Editor {
    Right edits();

    List<Field> fields();

    /** Null when there is none. */
    Uni<Values> read(String key);

    /** The same, held against others until the caller's transaction ends. */
    Uni<Values> lock(String key);

    /** In the caller's transaction: after {@link #lock}, with values that fit their fields. */
    Uni<Edit> change(String key, Values before, Values after, PanelUser by);

    /**
     * What only others can say of what was typed, such as a name server, by the field's name; asked before the transaction, which would
     * wait for them.
     */
    default Uni<Map<String, Words>> faults(Values typed) {
        return Uni.createFrom().item(Map.of());
    }

    /** Whether a record that stands like this can be changed at all. */
    default boolean isOpen(Values values) {
        return true;
    }
}
