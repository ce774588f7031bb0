package steps.domain.pickup;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;

/** Remembers who changed the list of pickup points when, and how it differed from the one before. */
@Singleton
class PickupHistory {
    private static final String ADD = """
            insert into pickup_upload_log (uploaded_at, way, name, points, added, changed, gone)
            values ($1, $2, $3, $4, $5, $6, $7)
            """;

    private final Pool pool;
    private final Clock clock;

    PickupHistory(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** In the caller's transaction. */
    Uni<Void> add(PickupChanges changes, PickupUploader by) {
        return pool.preparedQuery(ADD)
                .execute(Tuple.tuple()
                        .addOffsetDateTime(clock.instant().atOffset(ZoneOffset.UTC))
                        .addString(by.way().code())
                        .addString(by.name())
                        .addInteger(changes.points())
                        .addInteger(changes.added())
                        .addInteger(changes.changed())
                        .addInteger(changes.gone()))
                .replaceWithVoid();
    }
}
