package steps.domain.audit;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;

/** Who did what, written in the transaction that does it; the database lets nobody change or delete a line. */
@Singleton
public class AuditTrail {
    private static final String ADD = """
            insert into audit (at, actor, address, section, object, action, changes, note) values ($1, $2, $3, $4, $5, $6, $7, $8)
            """;

    private final Pool pool;
    private final Clock clock;

    AuditTrail(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    public Uni<Void> add(AuditEntry entry) {
        return pool.preparedQuery(ADD)
                .execute(Tuple.tuple()
                        .addOffsetDateTime(clock.instant().atOffset(ZoneOffset.UTC))
                        .addString(entry.by().name())
                        .addString(entry.by().address())
                        .addString(entry.section())
                        .addString(entry.object())
                        .addString(entry.action())
                        .addJsonObject(json(entry))
                        .addString(entry.note()))
                .replaceWithVoid();
    }

    private static JsonObject json(AuditEntry entry) {
        var json = new JsonObject();
        entry.changes().forEach((field, change) -> json.put(field, JsonArray.of(change.from(), change.to())));
        return json;
    }
}
