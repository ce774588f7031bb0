package steps.admin.migration;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationInfo;

/** The migrations as a table for a terminal. */
final class SchemaTable {
    private static final List<String> HEADER = List.of("Version", "Name", "State", "Applied (UTC)");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private SchemaTable() {}

    static String of(MigrationInfo... migrations) {
        return layOut(Stream.concat(Stream.of(HEADER), Arrays.stream(migrations).map(SchemaTable::row))
                .toList());
    }

    private static List<String> row(MigrationInfo migration) {
        Date applied = migration.getInstalledOn();
        return List.of(
                String.valueOf(migration.getVersion()),
                migration.getDescription(),
                migration.getState().getDisplayName(),
                applied == null ? "" : TIME.format(applied.toInstant()));
    }

    private static String layOut(List<List<String>> rows) {
        int[] widths = IntStream.range(0, HEADER.size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream()
                .map(row -> IntStream.range(0, widths.length)
                        .mapToObj(column -> row.get(column)
                                + " ".repeat(widths[column] - row.get(column).length()))
                        .collect(Collectors.joining("  "))
                        .stripTrailing())
                .collect(Collectors.joining("\n"));
    }
}
