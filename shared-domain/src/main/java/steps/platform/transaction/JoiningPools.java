package steps.platform.transaction;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgPool;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Singleton;

/** Makes the pool that Panache and plain SQL have in common. */
@Singleton
@SuppressWarnings("deprecation") // Quarkus 3.34 casts the pool to the deprecated type.
class JoiningPools implements PgPoolCreator {
    @Override
    public Pool create(Input input) {
        return new JoiningPool(PgPool.pool(input.vertx(), input.pgConnectOptionsList(), input.poolOptions()));
    }
}
