package steps.domain.pickup;

/**
 * A pickup point as a partner names it: 1 to 64 characters of id, 1 to 255 of address, neither blank. Characters are
 * Unicode's code points, which is how the database counts.
 */
public record PickupItem(String id, String fullAddress) {
    public static final int LONGEST_ID = 64;
    public static final int LONGEST_ADDRESS = 255;

    public PickupItem {
        if (!fits(id, LONGEST_ID) || !fits(fullAddress, LONGEST_ADDRESS)) {
            throw new IllegalArgumentException("Not a pickup point: " + id);
        }
    }

    private static boolean fits(String text, int longest) {
        return !text.isBlank() && text.codePointCount(0, text.length()) <= longest;
    }
}
