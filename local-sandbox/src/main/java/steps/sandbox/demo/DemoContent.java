package steps.sandbox.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import steps.sandbox.json.Json;

/** The demo content of {@code ./run}, for tests too. In every category something costs at most 500 points. */
public final class DemoContent {
    private static final TypeReference<List<DemoCategory>> CATEGORIES = new TypeReference<>() {};

    private DemoContent() {}

    /** The whole catalog, in the order in which it is shown. */
    public static List<DemoCategory> categories() {
        try {
            return Json.MAPPER.readValue(Resource.bytes("catalog.json"), CATEGORIES);
        } catch (IOException e) {
            throw new UncheckedIOException("catalog.json makes no sense", e);
        }
    }

    /**
     * A list as partners upload it. Its addresses are traps for the search: cities that begin alike, streets named after
     * cities, signs that mean something to SQL.
     */
    public static String pickupPointsJson() {
        return new String(Resource.bytes("pickup-points.json"), StandardCharsets.UTF_8);
    }

    /**
     * Adds the catalog to the tables {@code category}, {@code product} and {@code media}, in the caller's transaction.
     *
     * @throws IllegalArgumentException when the connection commits by itself, which could leave half of a catalog
     */
    public static void writeCatalog(Connection connection) throws SQLException {
        if (connection.getAutoCommit()) {
            throw new IllegalArgumentException("The catalog is written in a transaction of the caller.");
        }
        CatalogWriter.write(connection, categories());
    }
}
