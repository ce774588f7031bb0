package steps.domain.promo;

/** What became of a change of one promo code. */
public sealed interface StockChange {
    record Changed(String code) implements StockChange {}

    /** It was so already. */
    record Unchanged() implements StockChange {}

    /** Somebody has it, so it stays. */
    record Issued() implements StockChange {}

    record NoSuchCode() implements StockChange {}
}
