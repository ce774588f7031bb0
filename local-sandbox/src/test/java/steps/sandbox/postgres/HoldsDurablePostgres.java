package steps.sandbox.postgres;

import java.nio.file.Path;
import java.util.OptionalInt;

/** Writes one committed row into a durable PostgreSQL and runs it until this process is killed. */
final class HoldsDurablePostgres {
    static final Login LOGIN = new Login("steps_bot", "it's \"quoted\"", "steps_bot");

    private HoldsDurablePostgres() {}

    public static void main(String[] args) throws Exception {
        LocalPostgres postgres = LocalPostgres.durable(Path.of(args[0]), LOGIN, OptionalInt.of(FreePort.any()));
        Ask.run(postgres, "DROP TABLE IF EXISTS kept");
        Ask.run(postgres, "CREATE TABLE kept AS SELECT 'still here' AS word");
        System.out.println(postgres.port());
        Thread.sleep(Long.MAX_VALUE);
    }
}
