package steps.domain.promo;

import steps.domain.ledger.Points;

/**
 * A group whose codes can be bought.
 *
 * @param description how a code is used; may be empty
 * @param isAvailable whether a code is left for whoever asks
 */
public record PromoOffer(
        long groupId, String title, int discountPercent, String description, Points price, boolean isAvailable) {}
