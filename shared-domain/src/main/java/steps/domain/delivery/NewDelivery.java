package steps.domain.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that somebody is to get.
 *
 * @param notBefore when it may be sent at the earliest, null for at once
 * @param notAfter when nobody wants to hear it any more, null while it is always news
 */
public record NewDelivery(
        long chatId,
        Notice notice,
        Priority priority,
        AfterCrash afterCrash,
        @Nullable Instant notBefore,
        @Nullable Instant notAfter) {
    /** Something that has just happened to this person; it arrives at least once. */
    public static NewDelivery of(long chatId, Notice notice) {
        return new NewDelivery(chatId, notice, Priority.NOTICE, AfterCrash.RESEND, null, null);
    }

    /** Something that is worth saying only now, and never twice; it gives way to everything else. */
    public static NewDelivery until(Instant notAfter, long chatId, Notice notice) {
        return new NewDelivery(chatId, notice, Priority.BULK, AfterCrash.ASK, null, notAfter);
    }
}
