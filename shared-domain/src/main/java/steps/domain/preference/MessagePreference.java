package steps.domain.preference;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wishes of messages that they did not ask for.
 *
 * @param declined what they do not want
 * @param quietHours their own; null for the usual ones
 * @param reminderHour of their local day; null while they have never wanted a reminder
 * @param nextReminder when they will be reminded; null while they want no reminder
 */
public record MessagePreference(
        Set<MessageKind> declined,
        @Nullable QuietHours quietHours,
        @Nullable Integer reminderHour,
        @Nullable Instant nextReminder) {
    /** Of whoever has said nothing about it. */
    public static final MessagePreference USUAL = new MessagePreference(Set.of(), null, null, null);

    public MessagePreference {
        declined = Set.copyOf(declined);
    }

    public boolean wants(MessageKind kind) {
        return !declined.contains(kind);
    }

    /** Reminders are for those who have asked for them. */
    public boolean wantsReminders() {
        return reminderHour != null && wants(MessageKind.REMINDERS);
    }
}
