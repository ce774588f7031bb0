package steps.admin.legacy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Both sides beside each other: what there was is what there is now and what was left, row by row and point by point. */
record Reconciliation(List<Line> lines, List<String> notes, long unbalanced) {
    private static final String LEFT = """
            select kind, sum(missing_rows), sum(missing_points) from import_note group by kind
            """;
    private static final String NOTES = """
            select kind || ' ' || row_name || ': ' || reason from import_note where kind <> 'forms' or missing_rows > 0 order by id
            """;
    private static final String UNBALANCED = """
            with moved as (
              select account_id, sum(amount) as total
                from (select credit_account_id as account_id, amount from transfer
                      union all select debit_account_id, -amount from transfer) as movement
               group by account_id)
            select count(*) from account left join moved on moved.account_id = account.id
             where account.kind <> 'system' and account.balance <> coalesce(moved.total, 0)
            """;

    /** One number of rows and one of points. */
    record Sum(long rows, long points) {
        private static final Sum NONE = new Sum(0, 0);

        static Sum of(Connection connection, String query) throws SQLException {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(query)) {
                row.next();
                return new Sum(row.getLong(1), row.getLong(2));
            }
        }

        Sum plus(Sum other) {
            return new Sum(rows + other.rows, points + other.points);
        }
    }

    /** One kind of things. */
    record Line(Kind kind, Sum old, Sum ours, Sum left) {
        boolean agrees() {
            return ours.plus(left).equals(old);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%-32s %14d %14d %10d   %18d %18d %14d  %s",
                    kind.title(),
                    old.rows(),
                    ours.rows(),
                    left.rows(),
                    old.points(),
                    ours.points(),
                    left.points(),
                    agrees() ? "" : "DIFFERS");
        }
    }

    static Reconciliation of(Connection old, Connection ours) throws SQLException {
        var left = new java.util.EnumMap<Kind, Sum>(Kind.class);
        try (Statement statement = ours.createStatement();
                ResultSet rows = statement.executeQuery(LEFT)) {
            while (rows.next()) {
                left.put(
                        Kind.valueOf(rows.getString(1).toUpperCase(Locale.ROOT)),
                        new Sum(rows.getLong(2), rows.getLong(3)));
            }
        }
        var lines = new ArrayList<Line>();
        for (var kind : Kind.values()) {
            lines.add(new Line(
                    kind, Sum.of(old, kind.old()), Sum.of(ours, kind.ours()), left.getOrDefault(kind, Sum.NONE)));
        }
        return new Reconciliation(List.copyOf(lines), notes(ours), unbalanced(ours));
    }

    private static List<String> notes(Connection ours) throws SQLException {
        var notes = new ArrayList<String>();
        try (Statement statement = ours.createStatement();
                ResultSet rows = statement.executeQuery(NOTES)) {
            while (rows.next()) {
                notes.add(rows.getString(1));
            }
        }
        return notes;
    }

    private static long unbalanced(Connection ours) throws SQLException {
        try (Statement statement = ours.createStatement();
                ResultSet row = statement.executeQuery(UNBALANCED)) {
            row.next();
            return row.getLong(1);
        }
    }

    boolean agrees() {
        return unbalanced == 0 && lines.stream().allMatch(Line::agrees);
    }

    @Override
    public String toString() {
        var report = new StringBuilder(String.format(
                Locale.ROOT,
                "%-32s %14s %14s %10s   %18s %18s %14s%n",
                "",
                "rows there",
                "rows here",
                "left",
                "sum there",
                "sum here",
                "left"));
        lines.forEach(line -> report.append(line.toString().stripTrailing()).append('\n'));
        report.append(
                unbalanced == 0
                        ? "The books balance.\n"
                        : "The books do NOT balance: " + unbalanced + " accounts differ from their transfers.\n");
        if (!notes.isEmpty()) {
            report.append("\nNot taken, or not as it was:\n");
            notes.forEach(note -> report.append("  ").append(note).append('\n'));
        }
        return report.toString();
    }
}
