package steps.sandbox.entities;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns an address in a text into a link or a mention of a person; an address that is none is dropped silently. */
public final class Links {
    private static final Pattern USER = Pattern.compile("tg:(?://)?user/?\\?id=(\\d{1,18})");

    private final LongFunction<ObjectNode> users;

    /** {@code users} gives the User object of a person whom the bot knows, else null. */
    public Links(LongFunction<ObjectNode> users) {
        this.users = users;
    }

    Optional<Entity> entity(String url, int offset, int length) {
        Matcher user = USER.matcher(url);
        if (user.matches()) {
            ObjectNode known = users.apply(Long.parseLong(user.group(1)));
            return Optional.ofNullable(known)
                    .map(found -> new Entity(EntityType.TEXT_MENTION, offset, length, null, found));
        }
        return checked(url).map(address -> new Entity(EntityType.TEXT_LINK, offset, length, address));
    }

    /** Adds a missing scheme and path as Telegram does: {@code example.org} becomes {@code http://example.org/}. */
    static Optional<String> checked(String url) {
        try {
            String lower = url.toLowerCase(Locale.ROOT);
            if (lower.startsWith("tg:") || lower.startsWith("ton:") || lower.startsWith("tonsite:")) {
                return Optional.of(url);
            }
            URI address = new URI(lower.contains("://") ? url : "http://" + url).parseServerAuthority();
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            String host = address.getHost();
            boolean web = scheme.equals("http") || scheme.equals("https") || scheme.equals("ftp");
            if (!web || host == null || !host.contains(".")) {
                return Optional.empty();
            }
            String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
            String port = address.getPort() < 0 ? "" : ":" + address.getPort();
            return Optional.of(scheme + "://" + host.toLowerCase(Locale.ROOT) + port + path
                    + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery())
                    + (address.getRawFragment() == null ? "" : "#" + address.getRawFragment()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
