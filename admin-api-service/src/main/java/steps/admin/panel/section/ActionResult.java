package steps.admin.panel.section;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import steps.admin.panel.form.ShownOnce;
import steps.admin.panel.page.Words;
import steps.domain.audit.AuditEntry.Change;

/** What became of an action on one record. */
public sealed interface ActionResult {
    Words said();

    /**
     * It is done.
     *
     * @param changes for the audit
     * @param note why, for the audit
     * @param details what there is to tell besides, a line each
     * @param secret that comes with it and cannot be read again; null for none
     */
    record Done(
            Words said,
            Map<String, Change> changes,
            String note,
            List<Words> details,
            @Nullable ShownOnce secret) implements ActionResult {
        public Done {
            changes = Map.copyOf(changes);
            details = List.copyOf(details);
        }

        public Done(Words said, Map<String, Change> changes, String note, List<Words> details) {
            this(said, changes, note, details, null);
        }

        public static Done of(Words said) {
            return new Done(said, Map.of(), "", List.of());
        }

        public static Done of(Words said, String field, Object from, Object to) {
            return new Done(said, Map.of(field, new Change(String.valueOf(from), String.valueOf(to))), "", List.of());
        }

        public Done because(String why) {
            return new Done(said, changes, why, details, secret);
        }

        public Done telling(List<Words> lines) {
            return new Done(said, changes, note, lines, secret);
        }

        public Done showing(ShownOnce once) {
            return new Done(said, changes, note, details, once);
        }
    }

    /** It was so already. */
    record Unchanged(Words said) implements ActionResult {}

    /** Nothing was changed. */
    record Refused(Words said) implements ActionResult {}
}
