package steps.platform.schema;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgException;
import jakarta.inject.Singleton;

/** The database's schema as the migrations have left it. */
@Singleton
public class Schema {
    /** The newest script that this build was written for; a test holds it against the files. */
    public static final int NEEDED = 53;

    private static final String VERSION = """
        select coalesce(max(version::integer), 0) as version from flyway_schema_history
         where success and version ~ '^[0-9]{1,9}$'
        """;
    private static final String NO_SUCH_TABLE = "42P01";

    private final Pool pool;

    Schema(Pool pool) {
        this.pool = pool;
    }

    /** The number of the newest script that was applied, 0 for none. */
    public Uni<Integer> version() {
        return pool.query(VERSION)
                .execute()
                .map(rows -> rows.iterator().next().getInteger("version"))
                .onFailure(Schema::isMissing)
                .recoverWithItem(0);
    }

    private static boolean isMissing(Throwable failure) {
        return failure instanceof PgException trouble && NO_SUCH_TABLE.equals(trouble.getSqlState());
    }
}
