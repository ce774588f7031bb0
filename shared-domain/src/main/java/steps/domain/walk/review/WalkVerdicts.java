package steps.domain.walk.review;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.function.Function;
import steps.domain.delivery.Deliveries;
import steps.domain.delivery.NewDelivery;
import steps.domain.delivery.Notice;
import steps.domain.ledger.Adjustments;
import steps.domain.ledger.Points;
import steps.domain.ledger.Posting;
import steps.domain.walk.WalkClock;
import steps.platform.transaction.Transactions;

/** Keeps what people decided about walks that looked wrong: one verdict each, with its points in the same transaction. */
@Singleton
public class WalkVerdicts {
    /** Two who decide at once do so one after the other; nothing else locks what was found. */
    private static final String LOCK = "select walk_id from walk_flag where walk_id = $1 order by kind for update";

    private static final String FIND = """
            select walk.user_id, walk.started_at, users.telegram_id, users.time_zone,
                   exists (select from walk_review where walk_id = walk.id) as decided,
                   exists (select from walk_flag where walk_id = walk.id and kind = 'asked') and users.erased_at is null as asked
              from walk join users on users.id = walk.user_id where walk.id = $1
            """;
    private static final String DECIDE = """
            insert into walk_review (walk_id, verdict, points, reason, reviewer, reviewed_at)
            values ($1, $2, $3, $4, $5, $6)
            """;

    private final Transactions transactions;
    private final Pool pool;
    private final Adjustments adjustments;
    private final Deliveries deliveries;
    private final WalkClock zones;
    private final Clock clock;

    WalkVerdicts(
            Transactions transactions,
            Pool pool,
            Adjustments adjustments,
            Deliveries deliveries,
            WalkClock zones,
            Clock clock) {
        this.zones = zones;
        this.transactions = transactions;
        this.pool = pool;
        this.adjustments = adjustments;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /**
     * Nothing has to be done about it. Whoever has asked for it is told so.
     *
     * @param message what they are told besides; may be empty
     */
    public Uni<ReviewOutcome> seen(long walkId, String message, String reviewer) {
        return about(
                walkId,
                person -> decide(walkId, "seen", 0, message, reviewer)
                        .chain(() -> person.getBoolean("asked") ? answer(walkId, person, message) : nothing())
                        .replaceWith(new ReviewOutcome.Decided(0)));
    }

    private Uni<Void> answer(long walkId, Row person, String message) {
        var notice = new Notice.WalkFoundRight(
                walkId,
                person.getOffsetDateTime("started_at").toEpochSecond(),
                zones.zoneOf(person.getString("time_zone")).getId(),
                message);
        return deliveries
                .enqueue(NewDelivery.of(person.getLong("telegram_id"), notice))
                .replaceWithVoid();
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }

    /**
     * Gives points, or takes them when there are fewer than none, and tells the person.
     *
     * @param html what they are told
     */
    public Uni<ReviewOutcome> move(long walkId, long points, String reason, String html, String reviewer) {
        return about(
                walkId,
                person -> post(walkId, person, points).chain(posting -> switch (posting) {
                    case Posting.Posted posted -> keep(walkId, person, points, reason, html, reviewer);
                    case Posting.AlreadyPosted before -> outcome(new ReviewOutcome.DecidedBefore());
                    case Posting.TooFewPoints few ->
                        outcome(new ReviewOutcome.TooFewPoints(few.missing().value()));
                }));
    }

    private Uni<ReviewOutcome> keep(long walkId, Row person, long points, String reason, String html, String reviewer) {
        return decide(walkId, points > 0 ? "credited" : "taken", points, reason, reviewer)
                .chain(() -> deliveries.enqueue(NewDelivery.of(person.getLong("telegram_id"), Notice.Written.of(html))))
                .replaceWith(new ReviewOutcome.Decided(points));
    }

    /** One entry for each walk, whoever decides and however often. */
    private Uni<Posting> post(long walkId, Row person, long points) {
        var attempt = "review:" + walkId;
        return points > 0
                ? adjustments.give(person.getLong("user_id"), new Points(points), attempt)
                : adjustments.take(person.getLong("user_id"), new Points(-points), attempt);
    }

    private Uni<Void> decide(long walkId, String verdict, long points, String reason, String reviewer) {
        return pool.preparedQuery(DECIDE)
                .execute(Tuple.tuple()
                        .addLong(walkId)
                        .addString(verdict)
                        .addLong(points)
                        .addString(reason)
                        .addString(reviewer)
                        .addOffsetDateTime(clock.instant().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    private Uni<ReviewOutcome> about(long walkId, Function<Row, Uni<ReviewOutcome>> work) {
        return transactions.inOne(() -> pool.preparedQuery(LOCK)
                .execute(Tuple.of(walkId))
                .chain(flags -> flags.size() == 0
                        ? outcome(new ReviewOutcome.NotFlagged())
                        : pool.preparedQuery(FIND).execute(Tuple.of(walkId)).chain(rows -> {
                            var person = rows.iterator().next();
                            return person.getBoolean("decided")
                                    ? outcome(new ReviewOutcome.DecidedBefore())
                                    : work.apply(person);
                        })));
    }

    private static Uni<ReviewOutcome> outcome(ReviewOutcome outcome) {
        return Uni.createFrom().item(outcome);
    }
}
