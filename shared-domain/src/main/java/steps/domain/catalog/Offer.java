package steps.domain.catalog;

import java.util.Optional;
import steps.domain.ledger.Points;

/**
 * A product that can be bought now.
 *
 * @param description may be empty
 * @param stock how many pieces there are, at least 1
 * @param mediaId the picture or video that shows it
 */
public record Offer(
        long productId,
        long categoryId,
        String title,
        String description,
        Points price,
        int stock,
        Optional<Long> mediaId) {}
