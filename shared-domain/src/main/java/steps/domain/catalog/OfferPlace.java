package steps.domain.catalog;

/**
 * A product among those of its category that can be bought now, the cheapest first.
 *
 * @param number from 1
 * @param of how many there are
 * @param previousId before the first stands the last
 * @param nextId after the last stands the first
 */
public record OfferPlace(Offer offer, int number, int of, long previousId, long nextId) {
    /** The page of the category on which it is, from 0. */
    public int page() {
        return (number - 1) / Catalog.PAGE_SIZE;
    }

    public boolean isAlone() {
        return of == 1;
    }
}
