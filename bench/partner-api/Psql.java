import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import steps.sandbox.postgres.LocalPostgres;

/** PostgreSQL's own client, a process for each piece of work. */
record Psql(LocalPostgres postgres, Path folder) {
    /** Its way of replacing a list: into a table with the same indexes, which then takes the other one's name. */
    void replace(PickupList list) throws IOException, InterruptedException {
        run("truncate psql_staging;\n\\copy psql_staging (id, full_address, search_text) from '" + list.csv()
                + "' with (format csv)\n" + Sql.SWAP);
    }

    void copy(String day) throws IOException, InterruptedException {
        run(Sql.copy(day));
    }

    void run(String script) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("script.sql"), script);
        ProcessBuilder builder = new ProcessBuilder(List.of(
                "psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-h", postgres.host(), "-p",
                Integer.toString(postgres.port()), "-U", postgres.user(), "-d", postgres.database(), "-f",
                file.toString()));
        builder.environment().put("PGPASSWORD", postgres.password());
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.INHERIT);
        int code = builder.start().waitFor();
        if (code != 0) {
            throw new IOException("psql ended with " + code);
        }
    }
}
