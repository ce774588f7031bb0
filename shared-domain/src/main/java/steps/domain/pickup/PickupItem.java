package steps.domain.pickup;

import steps.domain.text.CleanText;

/**
 * A pickup point as a partner names it: 1 to 64 characters of id, 1 to 255 of address, neither blank to the eye. Characters
 * are Unicode's code points, which is how the database counts. Both are kept as they came: the id is the partner's to compare,
 * the address is shown.
 */
public record PickupItem(String id, String fullAddress, PickupDetails details) {
    public static final int LONGEST_ID = 64;
    public static final int LONGEST_ADDRESS = 255;

    /** Without details. */
    public PickupItem(String id, String fullAddress) {
        this(id, fullAddress, PickupDetails.NONE);
    }

    public PickupItem {
        if (!fits(id, LONGEST_ID) || !fits(fullAddress, LONGEST_ADDRESS)) {
            throw new IllegalArgumentException("Not a pickup point: " + id);
        }
    }

    private static boolean fits(String text, int longest) {
        return !CleanText.isBlank(text) && text.codePointCount(0, text.length()) <= longest;
    }
}
