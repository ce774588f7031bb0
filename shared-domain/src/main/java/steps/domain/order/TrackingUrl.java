package steps.domain.order;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Where a parcel can be followed: an http or https address of at most 2,000 characters. */
public record TrackingUrl(String value) {
    private static final int LONGEST = 2_000;

    public TrackingUrl {
        if (!isOnTheWeb(value)) {
            throw new IllegalArgumentException("Not an address on the web.");
        }
    }

    /** Empty when this is no such address. */
    public static Optional<TrackingUrl> parse(String written) {
        return isOnTheWeb(written) ? Optional.of(new TrackingUrl(written)) : Optional.empty();
    }

    private static boolean isOnTheWeb(String written) {
        if (written.length() > LONGEST) {
            return false;
        }
        try {
            var url = new URI(written);
            boolean web = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            return web && url.getHost() != null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
