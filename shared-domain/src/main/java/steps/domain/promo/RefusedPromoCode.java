package steps.domain.promo;

/**
 * A line that became no promo code.
 *
 * @param line from 1
 * @param text what stands there
 */
public record RefusedPromoCode(int line, String text, Reason reason) {
    /** Why. */
    public enum Reason {
        /** It stands in an earlier line, too. */
        TWICE,
        /** There is one, of this group or another. */
        KNOWN,
        /** Over 64 characters. */
        TOO_LONG,
        /** Nothing, or something with a space in it. */
        NO_CODE
    }
}
