package steps.admin.migration;

import io.quarkus.runtime.QuarkusApplication;
import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;

/** {@code migrate info|up|undo} for operators. */
public class MigrateCommand implements QuarkusApplication {
    private static final int USAGE = 2;

    private final Migration migration;
    private final Logins logins;

    MigrateCommand(Migration migration, Logins logins) {
        this.migration = migration;
        this.logins = logins;
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
            return refuse(String.valueOf(e.getMessage()), 1);
        }
    }

    private int info() {
        return say(SchemaTable.of(migration.info()));
    }

    private int up() throws SQLException {
        Optional<String> obstacle = migration.obstacle();
        if (obstacle.isPresent()) {
            return refuse(obstacle.get(), 1);
        }
        MigrateResult result = migration.up();
        say(
                result.migrationsExecuted == 0
                        ? "The schema is the newest already."
                        : "Migrations applied: " + result.migrationsExecuted + ", now at version "
                                + result.targetSchemaVersion + ".");
        return tell(migration.settle());
    }

    private int tell(ServiceRights rights) {
        return switch (rights) {
            case ServiceRights.Granted granted ->
                logins.complaintOfServices()
                        .map(complaint -> refuse(complaint, 1))
                        .orElseGet(() -> say(granted.sentence()));
            case ServiceRights.OwnsAll all -> say(all.sentence());
            case ServiceRights.TooPowerful powerful -> say(powerful.sentence());
            case ServiceRights.NotPermitted refused -> refuse(refused.sentence(), 1);
        };
    }

    private int undo() throws SQLException {
        return switch (migration.undo()) {
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
