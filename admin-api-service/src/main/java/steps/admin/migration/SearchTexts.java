package steps.admin.migration;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import steps.domain.pickup.SearchText;

/**
 * Brings the search texts of pickup points up to date after the schema: they are made in Java, so that no script can. Batch
 * by batch, each in a transaction of its own that holds off new lists, as one list does the next.
 */
@Singleton
class SearchTexts {
    private static final int BATCH = 5_000;
    private static final String LOCK_LIST = "select search_version from pickup_list where id = 1 for no key update";
    private static final String NEXT = """
            select id, full_address, search_text from pickup_point where id > ? order by id limit ?
            """;
    private static final String RENEW = "update pickup_point set search_text = ? where id = ?";
    private static final String NOTE = "update pickup_list set search_version = ? where id = 1";

    private final DataSource database;

    SearchTexts(@io.quarkus.agroal.DataSource("migration") DataSource database) {
        this.database = database;
    }

    /** How many were another text before. */
    int renew() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            int renewed = 0;
            String last = "";
            while (last != null) {
                if (version(connection) >= SearchText.VERSION) {
                    last = null;
                } else {
                    List<Point> points = after(last, connection);
                    renewed += renew(points, connection);
                    last = points.isEmpty() ? null : points.getLast().id();
                    note(last, connection);
                }
                connection.commit();
            }
            return renewed;
        }
    }

    private static int version(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK_LIST);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static List<Point> after(String id, Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NEXT)) {
            statement.setString(1, id);
            statement.setInt(2, BATCH);
            List<Point> points = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    points.add(new Point(rows.getString(1), rows.getString(2), rows.getString(3)));
                }
            }
            return points;
        }
    }

    private static int renew(List<Point> points, Connection connection) throws SQLException {
        List<Point> outdated = points.stream().filter(Point::isOutdated).toList();
        try (PreparedStatement statement = connection.prepareStatement(RENEW)) {
            for (Point point : outdated) {
                statement.setString(1, point.newText());
                statement.setString(2, point.id());
                statement.addBatch();
            }
            statement.executeBatch();
        }
        return outdated.size();
    }

    /** Only when all are done: whoever breaks off begins anew, and finds nothing to change in what was done. */
    private static void note(@Nullable String last, Connection connection) throws SQLException {
        if (last == null) {
            try (PreparedStatement statement = connection.prepareStatement(NOTE)) {
                statement.setInt(1, SearchText.VERSION);
                statement.executeUpdate();
            }
        }
    }

    private record Point(String id, String fullAddress, String searchText) {
        String newText() {
            return SearchText.of(fullAddress).value();
        }

        boolean isOutdated() {
            return !newText().equals(searchText);
        }
    }
}
