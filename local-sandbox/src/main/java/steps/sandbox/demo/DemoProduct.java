package steps.sandbox.demo;

/**
 * Something to spend points on.
 *
 * @param price in points
 * @param picture the name of its file in {@code demo/pictures}
 */
public record DemoProduct(String code, String title, String description, long price, int stock, String picture) {
    /** A PNG. */
    public byte[] pictureBytes() {
        return Resource.bytes("pictures/" + picture);
    }
}
