package steps.domain.catalog;

import org.jspecify.annotations.Nullable;
import steps.domain.ledger.Points;

/**
 * What a content manager says of a product.
 *
 * @param code what partners call it; empty when they have no name for it
 * @param mediaId the picture or video that shows it
 */
public record ProductDraft(
        long categoryId,
        String title,
        String description,
        Points price,
        String code,
        int stock,
        boolean active,
        @Nullable Long mediaId) {
    public static final int LONGEST_TITLE = 255;
    public static final int LONGEST_CODE = 64;
    public static final long HIGHEST_PRICE = 1_000_000_000;
    public static final int LARGEST_STOCK = 1_000_000;

    public ProductDraft {
        if (title.isBlank() || title.length() > LONGEST_TITLE || code.length() > LONGEST_CODE) {
            throw new IllegalArgumentException("A product has a title, and neither it nor the code is too long.");
        }
        if (price.isNone() || stock < 0) {
            throw new IllegalArgumentException("A product costs something, and its stock is never negative.");
        }
    }
}
