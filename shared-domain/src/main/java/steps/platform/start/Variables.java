package steps.platform.start;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The variables that both services read, and the kinds of values that variables have. */
public final class Variables {
    private static final Pattern DATABASE_NAME = Pattern.compile("[^\\s/?#&%]+");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+]");
    private static final Pattern AUTHORITY = Pattern.compile("([^@]+@)?(" + HOST.pattern() + ")(:(?<port>[0-9]+))?");
    private static final int HIGHEST_PORT = 65_535;

    public static final List<Variable> OF_DATABASE = List.of(
            Variable.optional("POSTGRES_HOST", "a host name", HOST.asMatchPredicate()),
            port("POSTGRES_PORT"),
            Variable.optional("POSTGRES_USER", "a role's name", Variables::isRole),
            Variable.optional("POSTGRES_DB", "a database's name", DATABASE_NAME.asMatchPredicate()));

    public static final Variable TIME_ZONE =
            Variable.optional("TIME_ZONE", "a time zone such as Europe/Moscow", Variables::isZone);

    private Variables() {}

    public static Variable port(String name) {
        return Variable.optional(name, "a port number", Variables::isPort);
    }

    public static boolean isRole(String value) {
        return value.equals(value.strip());
    }

    /** An address under which an API is found. */
    public static Variable api(String name, String example) {
        return Variable.optional(
                name,
                "an http or https address such as " + example,
                value -> http(value)
                        .filter(url -> url.getRawQuery() == null && url.getRawFragment() == null)
                        .isPresent());
    }

    /** An absolute address on the web, or empty when the value is none. */
    public static Optional<URI> http(String value) {
        try {
            var url = new URI(value);
            boolean web = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            return web && isAuthority(url.getRawAuthority()) ? Optional.of(url) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    /** Not by the host that URI finds: it finds none in {@code http://bot_api:8081}, which containers are called. */
    private static boolean isAuthority(@Nullable String written) {
        var authority = AUTHORITY.matcher(written == null ? "" : written);
        return authority.matches() && (authority.group("port") == null || isPort(authority.group("port")));
    }

    private static boolean isPort(String value) {
        return value.matches("[0-9]{1,5}") && Integer.parseInt(value) >= 1 && Integer.parseInt(value) <= HIGHEST_PORT;
    }

    private static boolean isZone(String value) {
        try {
            return !ZoneId.of(value).getId().isEmpty();
        } catch (DateTimeException e) {
            return false;
        }
    }
}
