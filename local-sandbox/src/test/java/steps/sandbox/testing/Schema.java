package steps.sandbox.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The product's schema in a database, by its own scripts. */
public final class Schema {
    private static final Path SCRIPTS = Path.of("../shared-domain/src/main/resources/db/migration");

    private Schema() {}

    public static void create(DataSource database) throws SQLException, IOException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (Path script : scripts()) {
                statement.execute(Files.readString(script));
            }
        }
    }

    private static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            return files.filter(file -> file.getFileName().toString().startsWith("V"))
                    .sorted(Comparator.comparingInt(Schema::version))
                    .toList();
        }
    }

    private static int version(Path script) {
        return Integer.parseInt(script.getFileName().toString().replaceFirst("V([0-9]+)__.*", "$1"));
    }
}
