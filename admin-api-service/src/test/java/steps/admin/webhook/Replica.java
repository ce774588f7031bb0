package steps.admin.webhook;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import steps.sandbox.postgres.LocalPostgres;

/** A process that sends, with an event loop and connections of its own. */
final class Replica implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Pool pool;
    private final WebhookJob sender;

    Replica(LocalPostgres postgres) {
        this(login(postgres.host(), postgres.port(), postgres.database(), postgres.user(), postgres.password()));
    }

    Replica(PgConnectOptions login) {
        pool = Pool.newInstance(PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(4))
                .connectingTo(login)
                .using(vertx)
                .build());
        sender = new WebhookJob(
                vertx,
                queue(),
                new WebhookPost(vertx, Clock.systemUTC(), new WebhookAddresses(vertx, Optional.of("127.0.0.1/32"))),
                metrics,
                Duration.ofMillis(50));
    }

    static PgConnectOptions login(String host, int port, String database, String user, String password) {
        return new PgConnectOptions()
                .setHost(host)
                .setPort(port)
                .setDatabase(database)
                .setUser(user)
                .setPassword(password);
    }

    WebhookQueue queue() {
        return new WebhookQueue(pool);
    }

    Replica begin() {
        sender.begin(new StartupEvent());
        return this;
    }

    double count(String outcome) {
        return metrics.counter("steps.webhooks", "outcome", outcome).count();
    }

    @Override
    public void close() {
        sender.end(new ShutdownEvent());
        pool.closeAndAwait();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
