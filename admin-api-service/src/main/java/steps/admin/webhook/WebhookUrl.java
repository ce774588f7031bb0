package steps.admin.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Where an endpoint is: an address of https, or of http inside the operator's own networks. */
public record WebhookUrl(boolean secure, String host, int port, String pathAndQuery) {
    private static final int LONGEST = 2_000;
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    /** Empty for what is no such address; names of other letters than ASCII's are written as {@code xn--…}. */
    public static Optional<WebhookUrl> parse(String written) {
        try {
            var uri = new URI(written);
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean secure = scheme.equals("https");
            if (written.length() > LONGEST
                    || (!secure && !scheme.equals("http"))
                    || uri.getHost() == null
                    || uri.getRawUserInfo() != null
                    || uri.getRawFragment() != null
                    || uri.getPort() == 0
                    || uri.getPort() > 65_535) {
                return Optional.empty();
            }
            var path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            return Optional.of(new WebhookUrl(
                    secure,
                    withoutBrackets(uri.getHost()),
                    uri.getPort() > 0 ? uri.getPort() : secure ? HTTPS : HTTP,
                    uri.getRawQuery() == null ? path : path + '?' + uri.getRawQuery()));
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    private static String withoutBrackets(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
