package steps.admin.legacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import steps.admin.legacy.source.OldAddress;
import steps.sandbox.postgres.LocalPostgres;

/** A database as the Python system's installations have one, beside ours on the same server. */
record OldSystem(LocalPostgres postgres, String name) {
    /** With one row of each trouble that is known. */
    static OldSystem dirty(LocalPostgres postgres, String name) {
        postgres.createDatabase(name);
        var old = new OldSystem(postgres, name);
        old.run(script("schema"));
        old.run(script("dirt"));
        return old;
    }

    OldAddress address() {
        return OldAddress.parse(url()).orElseThrow();
    }

    String url() {
        return "postgresql://" + postgres.user() + ":" + postgres.password() + "@" + postgres.host() + ":"
                + postgres.port() + "/" + name;
    }

    void run(String sql) {
        try (Connection connection = postgres.source(name).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String script(String name) {
        try (var in = OldSystem.class.getResourceAsStream("/legacy/" + name + ".sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
