package steps.admin.migration;

import org.postgresql.ds.PGSimpleDataSource;
import steps.sandbox.postgres.LocalPostgres;

/** Data sources of a test's own PostgreSQL. */
final class Databases {
    private Databases() {}

    static PGSimpleDataSource of(LocalPostgres postgres, String name) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setServerNames(new String[] {postgres.host()});
        database.setPortNumbers(new int[] {postgres.port()});
        database.setDatabaseName(name);
        database.setUser(postgres.user());
        database.setPassword(postgres.password());
        return database;
    }
}
