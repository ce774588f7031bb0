package steps.domain.promo;

import steps.domain.ledger.Points;

/**
 * What a content manager says of a group of promo codes.
 *
 * @param description how a code is used; may be empty
 * @param price of a code; none is a gift
 * @param lowAt with so many codes left, more are wanted
 */
public record PromoGroupDraft(
        String title, int discountPercent, String description, Points price, int lowAt, boolean active) {
    public static final int LONGEST_TITLE = 60;

    public PromoGroupDraft {
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            throw new IllegalArgumentException("A group has a title of at most 60 characters.");
        }
        if (discountPercent < 0 || discountPercent > 100) {
            throw new IllegalArgumentException("A discount is a percentage.");
        }
        if (lowAt < 0) {
            throw new IllegalArgumentException("Fewer codes than none are never left.");
        }
    }
}
