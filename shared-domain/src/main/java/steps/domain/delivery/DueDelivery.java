package steps.domain.delivery;

import steps.domain.content.Language;
import steps.domain.json.Reading;

/**
 * A delivery that was taken in flight.
 *
 * @param language of the recipient
 * @param attempts with this one
 * @param epoch of the sender that took it
 */
public record DueDelivery(
        long id,
        long chatId,
        Language language,
        Reading<Notice> notice,
        AfterCrash afterCrash,
        int attempts,
        long epoch) {}
