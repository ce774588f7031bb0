package steps.domain.audit;

import java.util.Map;
import steps.domain.text.CleanText;

/**
 * Something that somebody has done in the panel.
 *
 * @param section where, such as {@code products}
 * @param object the number or key of what was changed there; empty when it was nothing in particular
 * @param changes each field that is another now
 * @param note why, in the person's own words; empty when nobody asked
 */
public record AuditEntry(
        Author by, String section, String object, String action, Map<String, Change> changes, String note) {
    private static final int LONGEST_NOTE = 500;

    public AuditEntry {
        changes = Map.copyOf(changes);
        note = shortened(CleanText.of(note));
    }

    public static AuditEntry of(Author by, String section, String object, String action) {
        return new AuditEntry(by, section, object, action, Map.of(), "");
    }

    public AuditEntry with(Map<String, Change> more) {
        return new AuditEntry(by, section, object, action, more, note);
    }

    public AuditEntry because(String why) {
        return new AuditEntry(by, section, object, action, changes, why);
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_NOTE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_NOTE));
    }

    /** Who did it, and from which address of the network. */
    public record Author(String name, String address) {}

    /** What a field was and what it is. */
    public record Change(String from, String to) {}
}
