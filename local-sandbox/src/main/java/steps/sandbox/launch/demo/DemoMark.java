package steps.sandbox.launch.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * That a kind of demo content needs no loading any more, noted in the comment of the database: it is written in the
 * transaction that loads, goes where the database goes, and touches nothing of the product's schema.
 */
enum DemoMark {
    CATALOG("[demo catalog: done]"),
    PROMO_CODES("[demo promo codes: done]"),
    QUESTIONS("[demo questions: done]"),
    PICKUP_POINTS("[demo pickup points: done]");

    private static final String COMMENT =
            "select coalesce(shobj_description(oid, 'pg_database'), '') from pg_database where datname = current_database()";

    private final String note;

    DemoMark(String note) {
        this.note = note;
    }

    boolean isIn(Connection connection) throws SQLException {
        return comment(connection).contains(note);
    }

    /** In the transaction of this connection, after what else the comment says. */
    void putInto(Connection connection) throws SQLException {
        String comment = (comment(connection) + " " + note).strip();
        // The statement takes no parameters, so the server itself quotes them.
        String sql;
        try (PreparedStatement format =
                connection.prepareStatement("select format('comment on database %I is %L', current_database(), ?)")) {
            format.setString(1, comment);
            sql = value(format.executeQuery());
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String comment(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return value(statement.executeQuery(COMMENT));
        }
    }

    private static String value(ResultSet row) throws SQLException {
        try (row) {
            row.next();
            return row.getString(1);
        }
    }
}
