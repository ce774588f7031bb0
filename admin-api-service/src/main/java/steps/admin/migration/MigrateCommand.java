package steps.admin.migration;

import io.quarkus.runtime.QuarkusApplication;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;

/** {@code migrate info|up|undo} for operators. */
public class MigrateCommand implements QuarkusApplication {
    private static final int USAGE = 2;

    private final DataSource database;
    private final Flyway flyway;
    private final SearchTexts searchTexts;

    MigrateCommand(DataSource database, Flyway flyway, SearchTexts searchTexts) {
        this.database = database;
        this.flyway = flyway;
        this.searchTexts = searchTexts;
    }

    @Override
    public int run(String... args) {
        String action = args.length == 2 && args[0].equals("migrate") ? args[1] : "";
        try {
            return switch (action) {
                case "info" -> info();
                case "up" -> up();
                case "undo" -> undo();
                default -> refuse("Usage: migrate info | up | undo", USAGE);
            };
        } catch (FlywayException | SQLException e) {
            return refuse(e.getMessage(), 1);
        }
    }

    private int info() {
        return say(SchemaTable.of(flyway.info().all()));
    }

    private int up() throws SQLException {
        MigrateResult result = flyway.migrate();
        searchTexts.renew();
        return say(
                result.migrationsExecuted == 0
                        ? "The schema is the newest already."
                        : "Migrations applied: " + result.migrationsExecuted + ", now at version "
                                + result.targetSchemaVersion + ".");
    }

    private int undo() throws SQLException {
        return switch (Undo.of(database, flyway.getConfiguration().getTable()).newest()) {
            case Undoing.Undone(String version, String script) ->
                say("Version " + version + " is taken back by " + script + ".");
            case Undoing.NothingApplied() -> say("Nothing is applied, so there is nothing to undo.");
            case Undoing.WithoutScript(String version, String missing) ->
                refuse("Version " + version + " has no undo script " + missing + ".", 1);
        };
    }

    private static int say(String words) {
        System.out.println(words);
        return 0;
    }

    private static int refuse(String words, int code) {
        System.err.println(words);
        return code;
    }
}
