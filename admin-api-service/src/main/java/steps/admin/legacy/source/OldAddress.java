package steps.admin.legacy.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the Python system's database is, as {@code postgresql://user:password@host:port/database}. */
public record OldAddress(
        String host, int port, String database, String user, String password, Optional<String> sslMode) {
    private static final int USUAL_PORT = 5432;

    /** SQLAlchemy names its driver, too. */
    private static final Pattern SCHEME = Pattern.compile("postgres(ql)?(\\+[a-z0-9]+)?");

    private static final Pattern SSL_MODE = Pattern.compile("(?:^|&)sslmode=([a-z-]+)(?:&|$)");
    private static final Pattern NAME = Pattern.compile("[^/?#&]+");

    /** Empty when it is no such address. */
    public static Optional<OldAddress> parse(String written) {
        try {
            var uri = new URI(written.strip());
            if (uri.getScheme() == null || !SCHEME.matcher(uri.getScheme()).matches() || uri.getHost() == null) {
                return Optional.empty();
            }
            var database = uri.getPath() == null || uri.getPath().isEmpty()
                    ? ""
                    : uri.getPath().substring(1);
            return NAME.matcher(database).matches() ? Optional.of(of(uri, database)) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    private static OldAddress of(URI uri, String database) {
        var login = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
        int colon = login.indexOf(':');
        var ssl = SSL_MODE.matcher(uri.getRawQuery() == null ? "" : uri.getRawQuery());
        return new OldAddress(
                uri.getHost(),
                uri.getPort() < 0 ? USUAL_PORT : uri.getPort(),
                database,
                decoded(colon < 0 ? login : login.substring(0, colon)),
                colon < 0 ? "" : decoded(login.substring(colon + 1)),
                ssl.find() ? Optional.of(ssl.group(1)) : Optional.empty());
    }

    private static String decoded(String written) {
        return URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database + "?ApplicationName=steps-import"
                + sslMode.map(mode -> "&sslmode=" + mode).orElse("");
    }

    /** Never the password. */
    @Override
    public String toString() {
        return host + ":" + port + "/" + database;
    }
}
