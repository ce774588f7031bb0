package steps.domain.preference;

import java.util.Locale;

/**
 * Messages that nobody asked for, by what they are about. What concerns one's own orders, walks and points is none of them.
 */
public enum MessageKind {
    /** What is written for many: news and offers. */
    NEWS,
    /** That it is time for a walk; only to those who have chosen an hour for it. */
    REMINDERS,
    /** What invited friends have done. */
    FRIENDS,
    /** What others in one's family have done. */
    FAMILY;

    /** As in the database and in buttons. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static MessageKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
