package steps.domain.catalog;

/**
 * A category that has something to offer.
 *
 * @param offers how many products of it are on sale
 */
public record Shelf(long categoryId, String title, int offers) {}
