package steps.domain.walk.track;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import steps.domain.walk.meter.TrackedPoint;
import steps.platform.sql.Results;

/** The points of walks, kept for some days; what they came to is kept with the walk for ever. */
@Singleton
public class Tracks {
    public static final String OF = """
            select at, latitude, longitude, accuracy_m, metres, steps, multiplier, verdict from track_point
             where walk_id = $1 order by at
            """;

    /** Also the places that the meter remembers. */
    public static final String FORGET = """
            with old as (
              select id from walk where tracked and ended_at < $1 order by ended_at limit $2
                 for no key update skip locked),
            gone as (delete from track_point where walk_id = any (array(select id from old)))
            update walk
               set tracked = false, meter = regexp_replace(meter, '"([xy])":-?[0-9.]+([eE][-+]?[0-9]+)?', '"\\1":0', 'g')
             where id = any (array(select id from old))
            """;

    /** A weak fix may stand where a good one of the same second comes later: what was taken last is true. */
    private static final String TAKE = """
            insert into track_point (walk_id, at, latitude, longitude, accuracy_m, metres, steps, multiplier, verdict)
            values ($1, $2, $3, $4, $5, $6, nullif($7, 0), $8, $9)
            on conflict (walk_id, at) do update
               set latitude = excluded.latitude, longitude = excluded.longitude, accuracy_m = excluded.accuracy_m,
                   metres = excluded.metres, steps = excluded.steps, multiplier = excluded.multiplier,
                   verdict = excluded.verdict
            """;

    private final Pool pool;
    private final Clock clock;

    Tracks(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** The points of a walk with what was made of them; outside any transaction. */
    public Uni<Track> of(long walkId) {
        return pool.preparedQuery(OF)
                .execute(Tuple.of(walkId))
                .map(rows -> new Track(walkId, Results.listOf(rows, TrackRow::read)));
    }

    /** Deletes the points of walks that ended longer ago than this, of so many walks at most; answers of how many. */
    public Uni<Integer> forgetAfter(Duration kept, int atMost) {
        return pool.preparedQuery(FORGET)
                .execute(Tuple.of(clock.instant().minus(kept).atOffset(ZoneOffset.UTC), atMost))
                .map(rows -> rows.rowCount());
    }

    /** One more point of a walk whose row the caller holds. */
    public Uni<Void> take(long walkId, TrackedPoint taken) {
        var point = taken.point();
        return pool.preparedQuery(TAKE)
                .execute(Tuple.tuple()
                        .addLong(walkId)
                        .addOffsetDateTime(point.at().atOffset(ZoneOffset.UTC))
                        .addDouble(point.latitude())
                        .addDouble(point.longitude())
                        .addDouble(point.accuracyMetres())
                        .addDouble(TrackRow.metresOf(taken.verdict()))
                        .addInteger(taken.steps())
                        .addBigDecimal(taken.multiplier())
                        .addString(TrackRow.nameOf(taken.verdict())))
                .replaceWithVoid();
    }
}
