package steps.admin.panel.form;

import io.smallrye.mutiny.Uni;
import java.util.List;
import steps.admin.panel.account.PanelUser;

/** An {@link Editor} of a section to which records can be added. */
public interface AddingEditor extends Editor {
    /** In the caller's transaction, with values that fit {@link #fieldsToAdd}. */
    Uni<Edit> add(Values values, PanelUser by);

    /** Of a record that is being added, before anybody has typed. */
    default Values initial() {
        return Values.NONE;
    }

    /** Those of a new record, where they are others. */
    default List<Field> fieldsToAdd() {
        return fields();
    }
}
