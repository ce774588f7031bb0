package steps.platform.roll;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import steps.platform.schema.Schema;
import steps.platform.sql.Results;

/**
 * Each process of both services writes here that it runs. Nothing goes by it but what people are shown: who may do what is decided by
 * {@code replica}, whose signs are given more often. Signs are dated by the database, so that they can be compared.
 */
@Singleton
public class ProcessRoll {
    static final Duration EVERY = Duration.ofSeconds(10);

    /** Whoever went without a word is shown for so long. */
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    /** Rows in one order, and none that another process is at: two that forget at once do not wait for each other. */
    private static final String SIGN = """
            with old as (
              select id from running_process where seen_at < clock_timestamp() - make_interval(secs => $6) and id <> $1
               order by id for update skip locked),
            forgotten as (delete from running_process using old where running_process.id = old.id)
            insert into running_process (id, service, version, schema, started_at, seen_at)
            values ($1, $2, $3, $4, $5, clock_timestamp())
            on conflict (id) do update set seen_at = excluded.seen_at
            """;

    private static final String LEAVE = "delete from running_process where id = $1";
    private static final String READ = """
            select id, service, version, schema, started_at, seen_at,
                   seen_at < clock_timestamp() - make_interval(secs => $1) as silent
              from running_process order by service, started_at, id
            """;

    private final Pool pool;
    private final String service;
    private final String version;
    private final Instant startedAt;
    private final long id = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);

    ProcessRoll(
            Pool pool,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.pool = pool;
        this.service = service;
        this.version = version;
        this.startedAt = clock.instant();
    }

    public long id() {
        return id;
    }

    Uni<Void> sign() {
        return pool.preparedQuery(SIGN)
                .execute(Tuple.of(id, service, version, Schema.NEEDED, startedAt.atOffset(ZoneOffset.UTC))
                        .addValue((double) REMEMBERED.toSeconds()))
                .replaceWithVoid();
    }

    Uni<Void> leave() {
        return pool.preparedQuery(LEAVE).execute(Tuple.of(id)).replaceWithVoid();
    }

    /** Those that run, and those that went without a word a short while ago. */
    public Uni<List<RunningProcess>> read() {
        return pool.preparedQuery(READ)
                .execute(Tuple.of((double) EVERY.multipliedBy(3).toSeconds()))
                .map(rows -> Results.listOf(
                        rows,
                        row -> new RunningProcess(
                                row.getLong("id"),
                                row.getString("service"),
                                row.getString("version"),
                                row.getInteger("schema"),
                                row.getOffsetDateTime("started_at").toInstant(),
                                row.getOffsetDateTime("seen_at").toInstant(),
                                row.getBoolean("silent"))));
    }
}
