package steps.domain.pickup;

/**
 * Who replaces the list of pickup points.
 *
 * @param name of the partner's key, empty for the one of the environment; or of the panel's account
 */
public record PickupUploader(Way way, String name) {
    public static PickupUploader partner(String key) {
        return new PickupUploader(Way.PARTNER, key);
    }

    public static PickupUploader panel(String account) {
        return new PickupUploader(Way.PANEL, account);
    }

    /** How a list comes in. */
    public enum Way {
        PARTNER("partner"),
        PANEL("panel");

        private final String code;

        Way(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
