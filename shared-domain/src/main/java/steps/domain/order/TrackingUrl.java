package steps.domain.order;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a parcel can be followed: an http or https address of at most 2,000 ASCII characters, which Telegram makes a link of. A host
 * in other letters is written in punycode, so that it passes for no other one, and what comes after it percent-encoded.
 */
public record TrackingUrl(String value) {
    private static final int LONGEST = 2_000;
    private static final int LONGEST_NAME = 253;
    private static final int HIGHEST_PORT = 65_535;

    /** Nobody before the host: {@code https://bank.example@evil.example} looks like an address of the bank. */
    private static final Pattern WEB = Pattern.compile(
            "(?<scheme>https?://)(?<host>\\[[0-9a-f:.]+]|[^\\[\\]:@/?#]+)(?::(?<port>[0-9]{1,5}))?(?<rest>(?:[/?#].*)?)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Underscores are no part of host names by the book, and of many in use. Telegram makes no link to a name without a dot. */
    private static final Pattern NAME = Pattern.compile(
            "(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?\\.?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NUMBERS = Pattern.compile("\\[.*]|[0-9.]+");

    /** The older rules, by which Java writes a host, make another host of these than the newer ones do. */
    private static final Pattern AMBIGUOUS = Pattern.compile("[ßẞς\u200c\u200d]");

    public TrackingUrl {
        if (!ascii(value).filter(value::equals).isPresent()) {
            throw new IllegalArgumentException("Not an address on the web.");
        }
    }

    /** Empty when this is no such address. */
    public static Optional<TrackingUrl> parse(String written) {
        return ascii(written).map(TrackingUrl::new);
    }

    private static Optional<String> ascii(String written) {
        var web = WEB.matcher(written);
        if (written.length() > LONGEST || !web.matches() || !isPort(web.group("port"))) {
            return Optional.empty();
        }
        var port = web.group("port") == null ? "" : ":" + web.group("port");
        return host(web.group("host"))
                .flatMap(host -> encoded(web.group("rest")).map(rest -> web.group("scheme") + host + port + rest))
                .filter(address -> address.length() <= LONGEST)
                .filter(TrackingUrl::isAddress);
    }

    private static boolean isPort(String written) {
        return written == null || (Integer.parseInt(written) > 0 && Integer.parseInt(written) <= HIGHEST_PORT);
    }

    private static Optional<String> host(String written) {
        if (NUMBERS.matcher(written).matches()) {
            return Optional.of(written);
        }
        try {
            return Optional.of(IDN.toASCII(written, IDN.ALLOW_UNASSIGNED))
                    .filter(name ->
                            name.length() <= LONGEST_NAME && NAME.matcher(name).matches())
                    .filter(name -> !AMBIGUOUS.matcher(written).find());
        } catch (IllegalArgumentException notAName) {
            return Optional.empty();
        }
    }

    /** Empty when a character stands for nothing that can be sent. */
    private static Optional<String> encoded(String rest) {
        if (rest.codePoints().anyMatch(TrackingUrl::cannotBeSent)) {
            return Optional.empty();
        }
        var ascii = new StringBuilder(rest.length());
        for (byte octet : rest.getBytes(StandardCharsets.UTF_8)) {
            if (octet >= 0) {
                ascii.append((char) octet);
            } else {
                ascii.append("%%%02X".formatted(octet));
            }
        }
        return Optional.of(ascii.toString());
    }

    private static boolean cannotBeSent(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
    }

    /** Java knows no host with an underscore and takes it for a name of some other kind. */
    private static boolean isAddress(String address) {
        try {
            var url = new URI(address);
            return url.getHost() != null || url.getAuthority().contains("_");
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
