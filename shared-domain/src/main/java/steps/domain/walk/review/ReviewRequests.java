package steps.domain.walk.review;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import steps.domain.user.User;
import steps.domain.walk.WalkJson;
import steps.platform.sql.Results;

/**
 * Puts walks into the queue of those that are looked at because the walker wants it: once a walk, not long ago, and few at a time.
 * Joins the transaction of the visit, whose chat is locked, so that nobody asks twice at once.
 */
@Singleton
public class ReviewRequests {
    public static final Duration NOT_LONG_AGO = Duration.ofDays(7);
    public static final int MOST_WAITING = 3;

    /** Whoever is just deciding on it comes first; the answer is then there to be seen. */
    private static final String WAIT = "select walk_id from walk_flag where walk_id = $1 order by kind for update";

    private static final String FIND = """
            select walk.ended_at, walk.explanation,
                   exists (select from walk_review where walk_id = walk.id) as looked_at,
                   exists (select from walk_flag where walk_id = walk.id and kind = 'asked') as asked,
                   (select count(*) from walk_flag flag join walk other on other.id = flag.walk_id
                     where other.user_id = walk.user_id and flag.kind = 'asked'
                       and not exists (select from walk_review where walk_id = flag.walk_id))::integer as waiting
              from walk where id = $1 and user_id = $2 and ended_at is not null
            """;
    private static final String ASK =
            "insert into walk_flag (walk_id, kind, details, created_at) values ($1, 'asked', '{}', $2)";

    private final Pool pool;
    private final Clock clock;

    ReviewRequests(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    public Uni<ReviewRequest> ask(User walker, long walkId) {
        return walker.isActive()
                ? pool.preparedQuery(WAIT).execute(Tuple.of(walkId)).chain(() -> askAsActive(walker, walkId))
                : request(new ReviewRequest.Deactivated());
    }

    private Uni<ReviewRequest> askAsActive(User walker, long walkId) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(walkId, walker.id()))
                .map(rows -> Optional.ofNullable(Results.oneOf(rows, this::obstacle))
                        .orElse(Optional.of(new ReviewRequest.NoWalk())))
                .chain(obstacle -> obstacle.map(ReviewRequests::request).orElseGet(() -> keep(walkId)));
    }

    private Uni<ReviewRequest> keep(long walkId) {
        return pool.preparedQuery(ASK)
                .execute(Tuple.of(walkId, clock.instant().atOffset(ZoneOffset.UTC)))
                .replaceWith(new ReviewRequest.Asked());
    }

    private Optional<ReviewRequest> obstacle(Row walk) {
        if (walk.getBoolean("looked_at")) {
            return Optional.of(new ReviewRequest.LookedAt());
        }
        if (walk.getBoolean("asked")) {
            return Optional.of(new ReviewRequest.AskedBefore());
        }
        if (!walk.getOffsetDateTime("ended_at").toInstant().isAfter(earliest())) {
            return Optional.of(new ReviewRequest.TooOld(NOT_LONG_AGO.toDays()));
        }
        if (WalkJson.explanation(walk.getString("explanation")).lost().isEmpty()) {
            return Optional.of(new ReviewRequest.NothingLost());
        }
        int waiting = walk.getInteger("waiting");
        return waiting < MOST_WAITING ? Optional.empty() : Optional.of(new ReviewRequest.TooMany(waiting));
    }

    private static Uni<ReviewRequest> request(ReviewRequest request) {
        return Uni.createFrom().item(request);
    }

    private Instant earliest() {
        return clock.instant().minus(NOT_LONG_AGO);
    }
}
