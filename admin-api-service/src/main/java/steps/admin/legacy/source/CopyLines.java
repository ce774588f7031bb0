package steps.admin.legacy.source;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows that are made in Java, on their way into a table by COPY. */
public final class CopyLines implements AutoCloseable {
    private static final int ENOUGH = 1 << 16;

    private final CopyIn copy;
    private final StringBuilder lines = new StringBuilder(ENOUGH + 4096);

    /**
     * @param into the table with its columns, as in {@code pvz (id, full_address)}
     */
    public CopyLines(Connection ours, String into) throws SQLException {
        this.copy = ours.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + into + " from stdin");
    }

    public void add(@Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                lines.append('\t');
            }
            append(values[i]);
        }
        lines.append('\n');
        if (lines.length() >= ENOUGH) {
            flush();
        }
    }

    private void append(Object value) {
        if (value == null) {
            lines.append("\\N");
            return;
        }
        var text = value.toString();
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            switch (sign) {
                case '\\' -> lines.append("\\\\");
                case '\t' -> lines.append("\\t");
                case '\n' -> lines.append("\\n");
                case '\r' -> lines.append("\\r");
                default -> lines.append(sign);
            }
        }
    }

    private void flush() throws SQLException {
        var bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        lines.setLength(0);
    }

    public void end() throws SQLException {
        flush();
        copy.endCopy();
    }

    /** One that was not ended is given up, and with it the transaction. */
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
