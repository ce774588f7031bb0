package steps.domain.walk;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import steps.domain.content.ReaderLanguage;
import steps.domain.user.User;
import steps.domain.walk.meter.TrackedPoint;
import steps.domain.walk.track.Tracks;
import steps.platform.sql.Results;
import steps.platform.transaction.Transactions;

/**
 * Starts walks and moves them along, to their end by {@link WalkEnds}. A walk's row is locked after its chat's conversation and
 * before any account. Live locations usually move by {@link LiveWalks}; what ends a walk comes here.
 */
@Singleton
public class Walks {
    private static final String ACTIVE = """
            select id, chat_id, form, started_at, rules_version, meter, days, steps, points, multiplier, temperature_c,
                   explanation
              from walk where user_id = $1 and ended_at is null
            """;
    private static final String SHOW_IN = """
            with before as (select id, status_message_id from walk where id = $2 for update)
            update walk set status_message_id = $1 from before where walk.id = before.id
            returning before.status_message_id
            """;

    private final Transactions transactions;
    private final Pool pool;
    private final WalkRepository walks;
    private final Tracks tracks;
    private final DailyLimit limit;
    private final WalkConditions conditions;
    private final WalkEnds ends;
    private final Clock clock;

    Walks(
            Transactions transactions,
            Pool pool,
            WalkRepository walks,
            Tracks tracks,
            DailyLimit limit,
            WalkConditions conditions,
            WalkEnds ends,
            Clock clock) {
        this.transactions = transactions;
        this.pool = pool;
        this.walks = walks;
        this.tracks = tracks;
        this.limit = limit;
        this.conditions = conditions;
        this.ends = ends;
        this.clock = clock;
    }

    /** Null when the person is not walking. */
    public Uni<WalkSummary> activeOf(User user) {
        return pool.preparedQuery(ACTIVE).execute(Tuple.of(user.id())).map(rows -> Results.oneOf(rows, Walks::summary));
    }

    private static WalkSummary summary(Row row) {
        return LiveWalkRow.summary(row, LiveWalkRow.progress(row));
    }

    /** Begins a walk at a live location; a person has one walk at a time. */
    public Uni<WalkStart> start(User user, String form, LiveLocation live) {
        return transactions.inOne(() -> activeOf(user)
                .chain(active -> active != null
                        ? Uni.createFrom().item(new WalkStart.AlreadyWalking(active))
                        : startFirst(user, form, live)));
    }

    private Uni<WalkStart> startFirst(User user, String form, LiveLocation live) {
        return conditions.know(form)
                ? limit.stepsBefore(user, live.point().at()).chain(before -> startWithin(user, form, live, before))
                : Uni.createFrom().item(new WalkStart.UnknownForm());
    }

    private Uni<WalkStart> startWithin(User user, String form, LiveLocation live, DaySteps before) {
        return limit.isReached(user, live.point().at(), before)
                ? Uni.createFrom().item(new WalkStart.DailyLimitReached(limit.steps()))
                : begin(user, form, live, before);
    }

    private Uni<WalkStart> begin(User user, String form, LiveLocation live, DaySteps before) {
        return conditions
                .first(user, form, live, before)
                .chain(first ->
                        store(Walk.begin(user.id(), form, live, first.progress(), clock.instant()), first.taken()))
                .map(walk -> new WalkStart.Started(walk.summary()));
    }

    private Uni<Walk> store(Walk begun, TrackedPoint first) {
        return walks.add(begun).call(walk -> tracks.take(walk.id(), first));
    }

    /** A later live location counts from now on instead of the first one. */
    public Uni<WalkMove> follow(User user, LiveLocation live) {
        return transactions.inOne(
                () -> walks.lockActiveOf(user.id()).chain(walk -> walk == null ? noWalk() : follow(walk, user, live)));
    }

    /** Saved first: a point that is no news ends the move early. */
    private Uni<WalkMove> follow(Walk walk, User user, LiveLocation live) {
        return walks.save(walk.following(live, clock.instant())).chain(() -> move(walk, user, live, null));
    }

    /**
     * Takes a point of the live location that a walk follows, and pays the walk when it ends with it.
     *
     * @param ending why the walk ends here, null when it goes on (unless the point reaches the daily limit)
     */
    public Uni<WalkMove> move(User user, LiveLocation live, @Nullable EndReason ending) {
        return transactions.inOne(() -> walks.lockFollowing(live.chatId(), live.messageId())
                .chain(walk -> walk == null ? noWalk() : move(walk, user, live, ending)));
    }

    private Uni<WalkMove> move(Walk walk, User user, LiveLocation live, @Nullable EndReason ending) {
        return conditions
                .next(user, walk, live)
                .call(advance ->
                        advance.stale() ? Uni.createFrom().voidItem() : tracks.take(walk.id(), advance.taken()))
                .chain(advance -> take(walk, live, advance, ending));
    }

    private Uni<WalkMove> take(Walk walk, LiveLocation live, WalkProgress.Advance advance, @Nullable EndReason ending) {
        if (advance.stale() && ending == null) {
            return Uni.createFrom()
                    .item(new WalkMove.Going(walk.summary(), walk.statusMessageId(), ReaderLanguage.current()));
        }
        walk.keep(advance.progress());
        if (advance.limitReached()) {
            return ends.end(walk, EndReason.LIMIT).map(WalkMove.Ended::new);
        }
        if (ending != null) {
            return ends.end(walk, ending).map(WalkMove.Ended::new);
        }
        walk.hear(live, clock.instant());
        return walks.save(walk)
                .replaceWith(new WalkMove.Going(walk.summary(), walk.statusMessageId(), ReaderLanguage.current()));
    }

    /** The message that shows the walk's progress, known only after it was sent; answers the one that did before, or null. */
    public Uni<Long> showIn(long walkId, long statusMessageId) {
        return pool.preparedQuery(SHOW_IN)
                .execute(Tuple.of(statusMessageId, walkId))
                .map(rows ->
                        rows.rowCount() == 0 ? null : rows.iterator().next().getLong("status_message_id"));
    }

    private static Uni<WalkMove> noWalk() {
        return Uni.createFrom().item(new WalkMove.NoWalk());
    }
}
