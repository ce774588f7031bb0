package steps.admin.legacy;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyOut;
import steps.admin.legacy.source.CopyLines;
import steps.admin.legacy.source.MediaFolder;
import steps.admin.legacy.source.OldDatabase;

/** The way from the old database into ours: what steps read, write and note down, in the transaction of the step. */
final class Load {
    private static final int FETCHED = 5_000;
    private static final int ENOUGH = 1 << 16;

    private static final String NOTE = """
            insert into import_note (kind, row_name, reason, missing_rows, missing_points) values (?, ?, ?, ?, ?)
            """;

    private final Connection old;
    private final Connection ours;
    private final Instant now;
    private final MediaFolder media;
    private final List<Note> notes = new ArrayList<>();

    Load(OldDatabase old, Connection ours, Instant now, MediaFolder media) {
        this.old = old.connection();
        this.ours = ours;
        this.now = now;
        this.media = media;
    }

    /** A row of the old database while it is looked at. */
    interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    /** Statements that belong together. */
    interface Work {
        void doIt() throws SQLException;
    }

    Connection ours() {
        return ours;
    }

    Instant now() {
        return now;
    }

    MediaFolder media() {
        return media;
    }

    /** Row by row, without holding more than some thousand of them. */
    void each(String query, Reader reader) throws SQLException {
        try (Statement statement = old.createStatement()) {
            statement.setFetchSize(FETCHED);
            try (ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    /** As they are, by COPY on both sides: a query of the old database into a table of ours with its columns. */
    void pipe(String query, String into) throws SQLException {
        pipe(query, into, "");
    }

    /** The same for many rows, which nobody writes out and reads again then: each column has the very type of ours. */
    void pipeBinary(String query, String into) throws SQLException {
        pipe(query, into, " (format binary)");
    }

    private void pipe(String query, String into, String format) throws SQLException {
        CopyOut from = old.unwrap(PGConnection.class).getCopyAPI().copyOut("copy (" + query + ") to stdout" + format);
        CopyIn to = ours.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + into + " from stdin" + format);
        var gathered = new ByteArrayOutputStream(2 * ENOUGH);
        try {
            for (byte[] row = from.readFromCopy(); row != null; row = from.readFromCopy()) {
                gathered.writeBytes(row);
                if (gathered.size() >= ENOUGH) {
                    pass(gathered, to);
                }
            }
            pass(gathered, to);
            to.endCopy();
        } finally {
            if (to.isActive()) {
                to.cancelCopy();
            }
            if (from.isActive()) {
                from.cancelCopy();
            }
        }
    }

    private static void pass(ByteArrayOutputStream gathered, CopyIn to) throws SQLException {
        var bytes = gathered.toByteArray();
        to.writeToCopy(bytes, 0, bytes.length);
        gathered.reset();
    }

    CopyLines lines(String into) throws SQLException {
        return new CopyLines(ours, into);
    }

    int run(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = ours.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    /** The only number that a query answers. */
    long number(String query, Object... values) throws SQLException {
        try (PreparedStatement statement = ours.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    long oldNumber(String query) throws SQLException {
        try (Statement statement = old.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** A row that is taken, though not just as it was. */
    void remark(Kind kind, Object row, String reason) {
        notes.add(new Note(kind, row.toString(), reason, 0, 0));
    }

    /** A row that is not taken, and what our side lacks because of it. */
    void leave(Kind kind, Object row, String reason, long rows, long points) {
        notes.add(new Note(kind, row.toString(), reason, rows, points));
    }

    void leave(Kind kind, Object row, String reason) {
        leave(kind, row, reason, 1, 0);
    }

    /** Ends a step, or a part of it. */
    void commit() throws SQLException {
        try (PreparedStatement statement = ours.prepareStatement(NOTE)) {
            for (var note : notes) {
                statement.setString(1, note.kind().code());
                statement.setString(2, note.row());
                statement.setString(3, note.reason());
                statement.setLong(4, note.rows());
                statement.setLong(5, note.points());
                statement.addBatch();
            }
            statement.executeBatch();
        }
        notes.clear();
        ours.commit();
    }

    private record Note(Kind kind, String row, String reason, long rows, long points) {}
}
