package steps.domain.catalog;

import java.util.List;
import java.util.Optional;

/**
 * A part of what a category offers, the cheapest first.
 *
 * @param number from 0
 */
public record ShelfPage(long categoryId, String title, List<Offer> offers, int number, boolean hasMore) {
    public ShelfPage {
        offers = List.copyOf(offers);
    }

    /** What shows that page: the first of its products that has a picture or a video does. */
    public Optional<Long> mediaId() {
        return offers.stream().map(Offer::mediaId).flatMap(Optional::stream).findFirst();
    }
}
