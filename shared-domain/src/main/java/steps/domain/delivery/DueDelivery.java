package steps.domain.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import steps.domain.content.Language;
import steps.domain.json.Reading;

/**
 * A delivery that was taken in flight.
 *
 * @param language of the recipient
 * @param notAfter when nobody wants to hear it any more
 * @param attempts with this one
 * @param epoch of the sender that took it
 */
public record DueDelivery(
        long id,
        long chatId,
        Language language,
        Reading<Notice> notice,
        AfterCrash afterCrash,
        @Nullable Instant notAfter,
        int attempts,
        long epoch) {
    /** Whether it would come too late. */
    public boolean isOverAt(Instant now) {
        return notAfter != null && now.isAfter(notAfter);
    }
}
