package steps.domain.catalog;

import java.util.List;

/**
 * A part of what a category offers, the cheapest first.
 *
 * @param number from 0
 */
public record ShelfPage(long categoryId, String title, List<Offer> offers, int number, boolean hasMore) {
    public ShelfPage {
        offers = List.copyOf(offers);
    }
}
