package steps.domain.walk.review;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import steps.domain.walk.WalkJson;
import steps.domain.walk.meter.TrackedPoint;
import steps.domain.walk.track.Tracks;
import steps.platform.sql.Results;

/**
 * Looks at walks after they have ended, outside anybody's transaction, and keeps what looks wrong. Each step is a
 * statement of its own that may be done twice: replicas need not agree who examines what.
 */
@Singleton
public class WalkReviews {
    private static final Logger LOG = Logger.getLogger(WalkReviews.class);

    public static final String DUE = """
            select id, metres, explanation from walk where not examined and ended_at is not null
             order by ended_at limit $1
            """;

    /** The same fixes: of others who were out then, and of any walk before. */
    public static final String ALIKE = """
            with alike as (
              select walk_id, count(*)::integer as same from track_sketch
               where hash = any ($1::bigint[]) and walk_id <> $2 group by walk_id having count(*) >= $3)
            select other.id, alike.same,
                   other.user_id <> walk.user_id and other.started_at < walk.ended_at
                     and walk.started_at < coalesce(other.ended_at, walk.ended_at) as twin,
                   other.started_at < walk.started_at as earlier
              from alike join walk other on other.id = alike.walk_id join walk on walk.id = $2
             order by alike.same desc, other.id limit 10
            """;

    private static final String SKETCH = """
            insert into track_sketch (hash, walk_id) select unnest($1::bigint[]), $2 on conflict do nothing
            """;
    private static final String FLAG = """
            insert into walk_flag (walk_id, kind, details, created_at)
            values ($1, $2, cast(cast($3 as text) as jsonb), $4) on conflict do nothing
            """;
    private static final String EXAMINED = "update walk set examined = true where id = $1";

    private final Pool pool;
    private final Tracks tracks;
    private final Clock clock;

    WalkReviews(Pool pool, Tracks tracks, Clock clock) {
        this.pool = pool;
        this.tracks = tracks;
        this.clock = clock;
    }

    /** Examines walks that have ended, those that wait longest first, so many at most; answers how many. */
    public Uni<Integer> examine(int atMost) {
        return pool.preparedQuery(DUE)
                .execute(Tuple.of(atMost))
                .map(rows -> Results.listOf(rows, Ended::of))
                .call(this::examineAll)
                .map(List::size);
    }

    private Uni<Void> examineAll(List<Ended> due) {
        return Multi.createFrom()
                .iterable(due)
                .onItem()
                .transformToUniAndConcatenate(this::examine)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** One that cannot be examined must not hold up those behind it; without the database nothing is marked. */
    private Uni<Void> examine(Ended walk) {
        return Uni.createFrom()
                .deferred(() -> look(walk))
                .onFailure()
                .invoke(failure -> LOG.errorf(failure, "Walk %d could not be examined", walk.id()))
                .onFailure()
                .recoverWithNull()
                .chain(() -> pool.preparedQuery(EXAMINED).execute(Tuple.of(walk.id())))
                .replaceWithVoid();
    }

    private Uni<Void> look(Ended walk) {
        return tracks.of(walk.id())
                .map(track -> track.points().stream().map(TrackedPoint::point).toList())
                .chain(points -> keep(
                                walk.id(),
                                TrackExaminer.flags(walk.metres(), WalkJson.explanation(walk.explanation()), points))
                        .chain(() -> compare(walk.id(), TrackSketch.of(points))));
    }

    /** The sketch is committed before others are looked for: of two that are examined at once, one sees the other. */
    private Uni<Void> compare(long walkId, TrackSketch sketch) {
        if (sketch.hashes().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var hashes = sketch.hashes().toArray(Long[]::new);
        return pool.preparedQuery(SKETCH)
                .execute(Tuple.of(hashes, walkId))
                .chain(() -> pool.preparedQuery(ALIKE).execute(Tuple.of(hashes, walkId, TrackSketch.SAME)))
                .map(rows -> Results.stream(rows)
                        .flatMap(row -> alike(row, walkId, hashes.length))
                        .toList())
                .chain(this::keepAll);
    }

    private static Stream<Found> alike(Row row, long walkId, int hashes) {
        long other = row.getLong("id");
        int same = row.getInteger("same");
        if (row.getBoolean("twin")) {
            return Stream.of(
                    new Found(walkId, new WalkFlag.Twin(other, same, hashes)),
                    new Found(other, new WalkFlag.Twin(walkId, same, hashes)));
        }
        return Stream.of(
                row.getBoolean("earlier")
                        ? new Found(walkId, new WalkFlag.Replay(other, same, hashes))
                        : new Found(other, new WalkFlag.Replay(walkId, same, hashes)));
    }

    private Uni<Void> keep(long walkId, List<WalkFlag> flags) {
        return keepAll(flags.stream().map(flag -> new Found(walkId, flag)).toList());
    }

    private Uni<Void> keepAll(List<Found> found) {
        return Multi.createFrom()
                .iterable(found)
                .onItem()
                .transformToUniAndConcatenate(this::keep)
                .collect()
                .last();
    }

    private Uni<Void> keep(Found found) {
        return pool.preparedQuery(FLAG)
                .execute(Tuple.of(
                        found.walkId(),
                        found.flag().kind(),
                        WalkJson.write(found.flag()),
                        clock.instant().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    private record Found(long walkId, WalkFlag flag) {}

    /**
     * One that is due.
     *
     * @param explanation as JSON, which is read when this walk's turn comes: what nobody can read is of one walk alone
     */
    private record Ended(long id, double metres, String explanation) {
        static Ended of(Row row) {
            return new Ended(row.getLong("id"), row.getDouble("metres"), row.getString("explanation"));
        }
    }
}
