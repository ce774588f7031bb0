package steps.domain.delivery;

import java.time.Instant;

/**
 * A message that somebody is to get.
 *
 * @param notBefore when it may be sent at the earliest, null for at once
 */
public record NewDelivery(long chatId, Notice notice, Priority priority, AfterCrash afterCrash, Instant notBefore) {
    /** Something that has just happened to this person; it arrives at least once. */
    public static NewDelivery of(long chatId, Notice notice) {
        return new NewDelivery(chatId, notice, Priority.NOTICE, AfterCrash.RESEND, null);
    }
}
