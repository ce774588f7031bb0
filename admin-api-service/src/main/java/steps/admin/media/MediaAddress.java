package steps.admin.media;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a picture or a video is to be fetched: https, by name, at the usual port, without anybody's password in it.
 *
 * @param uri with a host
 */
record MediaAddress(URI uri) {
    private static final int LONGEST = 2_000;
    private static final int HTTPS = 443;

    /** Empty for whatever else somebody has typed. */
    static Optional<MediaAddress> of(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return of(new URI(typed));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<MediaAddress> of(URI uri) {
        boolean good = "https".equalsIgnoreCase(uri.getScheme())
                && uri.getHost() != null
                && uri.getRawUserInfo() == null
                && (uri.getPort() < 0 || uri.getPort() == HTTPS);
        return good ? Optional.of(new MediaAddress(uri)) : Optional.empty();
    }

    /** Where an answer leads on to. */
    Optional<MediaAddress> leadingTo(String location) {
        try {
            var next = uri.resolve(location);
            return Objects.equals(next.getRawAuthority(), uri.getRawAuthority()) && "https".equals(next.getScheme())
                    ? Optional.of(new MediaAddress(next))
                    : of(next.toString());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String host() {
        return uri.getHost();
    }

    int port() {
        return uri.getPort() < 0 ? HTTPS : uri.getPort();
    }

    /** What is asked for there. */
    String target() {
        var path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    /** As good as it tells. */
    String fileName() {
        var path = uri.getPath() == null ? "" : uri.getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
