package steps.admin.panel.form;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import steps.admin.panel.page.Words;

/** What became of a form that was sent. */
public sealed interface Edit {
    /**
     * It is written.
     *
     * @param key of what was added or changed
     * @param secret that comes with it and cannot be read again; null for none
     */
    record Done(String key, @Nullable ShownOnce secret) implements Edit {
        public Done(String key) {
            this(key, null);
        }
    }

    /** Nothing was written; by the field's name, or by an empty one for the form as a whole. */
    record Refused(Map<String, Words> faults) implements Edit {
        public Refused {
            faults = Map.copyOf(faults);
        }

        public static Refused of(String field, Words why) {
            return new Refused(Map.of(field, why));
        }
    }

    /** Somebody else has changed it meanwhile; this is how it stands now. */
    record Conflict(Values now) implements Edit {}

    /** It is not there (any more). */
    record Gone() implements Edit {}
}
