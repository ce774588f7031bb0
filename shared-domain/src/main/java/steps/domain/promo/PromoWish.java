package steps.domain.promo;

import steps.domain.ledger.Points;

/**
 * The group whose code somebody has decided to buy.
 *
 * @param key of this attempt; whoever confirms it again gets the code it has brought
 * @param price that the buyer was shown
 */
public record PromoWish(String key, long groupId, Points price) {
    private static final int LONGEST_KEY = 64;

    public PromoWish {
        if (key.isEmpty() || key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("An attempt has a key of at most 64 characters.");
        }
    }
}
