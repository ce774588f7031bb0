package steps.domain.ledger;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;

/** Knows which keys were used. */
@Singleton
class IdempotencyKeyRepository implements PanacheRepositoryBase<IdempotencyKey, String> {
    private static final String IS_USED = "select 1 from idempotency_key where key = $1";

    private final Pool pool;

    IdempotencyKeyRepository(Pool pool) {
        this.pool = pool;
    }

    Uni<Boolean> isUsed(String key) {
        return pool.preparedQuery(IS_USED).execute(Tuple.of(key)).map(rows -> rows.rowCount() > 0);
    }
}
