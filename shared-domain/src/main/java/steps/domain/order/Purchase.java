package steps.domain.order;

import steps.domain.ledger.Points;

/**
 * What somebody has decided to buy.
 *
 * @param key of this attempt; whoever confirms it again gets the order it has made
 * @param price that the buyer was shown
 */
public record Purchase(String key, long productId, Points price, String pickupPointId, Recipient recipient) {
    private static final int LONGEST_KEY = 64;

    public Purchase {
        if (key.isEmpty() || key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("A purchase has a key of at most 64 characters.");
        }
    }
}
