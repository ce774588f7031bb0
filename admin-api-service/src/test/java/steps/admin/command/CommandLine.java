package steps.admin.command;

import io.quarkus.runtime.QuarkusApplication;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import steps.sandbox.postgres.LocalPostgres;

/** A database of its own with the newest schema for a command, and what that says. */
final class CommandLine implements AutoCloseable {
    private final LocalPostgres postgres = LocalPostgres.temporary();
    private final QuarkusApplication command;

    CommandLine(Made made) throws Exception {
        Flyway.configure()
                .dataSource(database())
                .locations("classpath:db/migration")
                .load()
                .migrate();
        command = made.with(database());
    }

    /** The command, as it is started with a database. */
    interface Made {
        QuarkusApplication with(DataSource database);
    }

    DataSource database() {
        return postgres.source(postgres.database());
    }

    /** With the exit code before it. */
    String said(String words) throws Exception {
        var said = new ByteArrayOutputStream();
        var out = System.out;
        var err = System.err;
        try (var all = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            System.setOut(all);
            System.setErr(all);
            int code = command.run(words.strip().split(" ", -1));
            return code + " " + said.toString(StandardCharsets.UTF_8);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    @Override
    public void close() {
        postgres.close();
    }
}
