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
    private static final TypeReference<List<DemoPromoGroup>> PROMO_GROUPS = new TypeReference<>() {};
    private static final TypeReference<List<DemoQuestion>> QUESTIONS = new TypeReference<>() {};

    private DemoContent() {}

    /** The whole catalog, in the order in which it is shown. */
    public static List<DemoCategory> categories() {
        return read("catalog.json", CATEGORIES);
    }

    /** All promo codes. */
    public static List<DemoPromoGroup> promoGroups() {
        return read("promo-codes.json", PROMO_GROUPS);
    }

    /** All questions and answers of both languages, in the order in which they are shown. */
    public static List<DemoQuestion> questions() {
        return read("faq.json", QUESTIONS);
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
        CatalogWriter.write(inTransaction(connection), categories());
    }

    /** The same with the tables {@code promo_group} and {@code promo_code}. */
    public static void writePromoCodes(Connection connection) throws SQLException {
        PromoWriter.write(inTransaction(connection), promoGroups());
    }

    /** The same with the table {@code faq_item}. */
    public static void writeQuestions(Connection connection) throws SQLException {
        QuestionWriter.write(inTransaction(connection), questions());
    }

    private static Connection inTransaction(Connection connection) throws SQLException {
        if (connection.getAutoCommit()) {
            throw new IllegalArgumentException("Demo content is written in a transaction of the caller.");
        }
        return connection;
    }

    private static <T> T read(String file, TypeReference<T> type) {
        try {
            return Json.MAPPER.readValue(Resource.bytes(file), type);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " makes no sense", e);
        }
    }
}
