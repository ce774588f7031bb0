package steps.domain.promo;

import java.util.List;

/**
 * A part of the groups that have codes, the cheapest first.
 *
 * @param number from 0
 */
public record PromoOfferPage(List<PromoOffer> offers, int number, boolean hasMore) {
    public PromoOfferPage {
        offers = List.copyOf(offers);
    }
}
