package steps.domain.walk;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import steps.domain.ledger.Ledger;
import steps.domain.ledger.Points;
import steps.domain.ledger.Posting;
import steps.domain.ledger.Reason;
import steps.domain.ledger.SystemAccount;
import steps.domain.user.User;
import steps.domain.walk.coefficient.CoefficientCache;
import steps.domain.walk.meter.TrackedPoint;
import steps.domain.walk.track.Tracks;
import steps.domain.weather.WeatherCell;
import steps.domain.weather.WeatherCells;
import steps.platform.transaction.Transactions;

/**
 * Starts walks, moves them along and pays them. A walk's row is locked after its chat's conversation and before any
 * account. Live locations usually move by {@link LiveWalks}; what ends a walk comes here.
 */
@Singleton
public class Walks {
    private static final String ACTIVE = """
            select id, chat_id, form, started_at, rules_version, meter, days, steps, points, multiplier, temperature_c,
                   explanation
              from walk where user_id = $1 and ended_at is null
            """;
    private static final String SHOW_IN = "update walk set status_message_id = $1 where id = $2";

    private final Transactions transactions;
    private final Pool pool;
    private final WalkRepository walks;
    private final Tracks tracks;
    private final DailyStepsRepository dailySteps;
    private final RareFixes rareFixes;
    private final WeatherCells weather;
    private final CoefficientCache coefficients;
    private final WalkSettings settings;
    private final WalkClock days;
    private final Ledger ledger;
    private final Clock clock;

    Walks(
            Transactions transactions,
            Pool pool,
            WalkRepository walks,
            Tracks tracks,
            DailyStepsRepository dailySteps,
            RareFixes rareFixes,
            WeatherCells weather,
            CoefficientCache coefficients,
            WalkSettings settings,
            WalkClock days,
            Ledger ledger,
            Clock clock) {
        this.transactions = transactions;
        this.pool = pool;
        this.walks = walks;
        this.tracks = tracks;
        this.dailySteps = dailySteps;
        this.rareFixes = rareFixes;
        this.weather = weather;
        this.coefficients = coefficients;
        this.settings = settings;
        this.days = days;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Null when the person is not walking. */
    public Uni<WalkSummary> activeOf(User user) {
        return pool.preparedQuery(ACTIVE)
                .execute(Tuple.of(user.id()))
                .map(rows ->
                        rows.rowCount() == 0 ? null : summary(rows.iterator().next()));
    }

    private static WalkSummary summary(Row row) {
        return LiveWalkRow.summary(row, LiveWalkRow.progress(row));
    }

    /** Steps that the person can still be paid for today. */
    public Uni<Integer> stepsLeftToday(User user) {
        var today = days.dayOf(clock.instant(), user);
        return dailySteps
                .since(user.id(), today)
                .map(paid -> Math.max(0, settings.rules().dailyLimitSteps() - paid.getOrDefault(today, 0)));
    }

    /** Begins a walk at a live location; a person has one walk at a time. */
    public Uni<WalkStart> start(User user, String form, LiveLocation live) {
        return transactions.inOne(() -> activeOf(user)
                .chain(active -> active != null
                        ? Uni.createFrom().item(new WalkStart.AlreadyWalking(active))
                        : startFirst(user, form, live)));
    }

    private Uni<WalkStart> startFirst(User user, String form, LiveLocation live) {
        var day = days.dayOf(live.point().at(), user);
        int limitSteps = settings.rules().dailyLimitSteps();
        if (coefficients.current().choice(form).isEmpty()) {
            return Uni.createFrom().item(new WalkStart.UnknownForm());
        }
        return dailySteps
                .since(user.id(), day)
                .chain(earlier -> earlier.getOrDefault(day, 0) >= limitSteps
                        ? Uni.createFrom().item(new WalkStart.DailyLimitReached(limitSteps))
                        : begin(user, form, live, DaySteps.after(earlier)));
    }

    private Uni<WalkStart> begin(User user, String form, LiveLocation live, DaySteps before) {
        return weather.wantFirst(cellOf(live))
                .chain(() -> temperatureAt(live))
                .map(temperature -> startingProgress(form, before, temperature))
                .map(progress -> progress.advance(live.point(), settings.rules(), days.zoneOf(user)))
                .chain(first ->
                        store(Walk.begin(user.id(), form, live, first.progress(), clock.instant()), first.taken()))
                .map(walk -> new WalkStart.Started(walk.summary()));
    }

    private Uni<Walk> store(Walk begun, TrackedPoint first) {
        return walks.add(begun).call(walk -> tracks.take(walk.id(), first));
    }

    private WalkProgress startingProgress(String form, DaySteps before, BigDecimal temperature) {
        var known = coefficients.current();
        return WalkProgress.starting(before, known.multiplier(form, temperature))
                .in(form, temperature, known);
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
    public Uni<WalkMove> move(User user, LiveLocation live, EndReason ending) {
        return transactions.inOne(() -> walks.lockFollowing(live.chatId(), live.messageId())
                .chain(walk -> walk == null ? noWalk() : move(walk, user, live, ending)));
    }

    private Uni<WalkMove> move(Walk walk, User user, LiveLocation live, EndReason ending) {
        return temperatureAt(live)
                .map(temperature -> walk.progress().in(walk.form(), temperature, coefficients.current()))
                .map(progress -> progress.advance(live.point(), settings.rules(), days.zoneOf(user)))
                .call(advance ->
                        advance.stale() ? Uni.createFrom().voidItem() : tracks.take(walk.id(), advance.taken()))
                .chain(advance -> take(walk, live, advance, ending));
    }

    private Uni<WalkMove> take(Walk walk, LiveLocation live, WalkProgress.Advance advance, EndReason ending) {
        if (advance.stale() && ending == null) {
            return Uni.createFrom().item(new WalkMove.Going(walk.summary(), walk.statusMessageId()));
        }
        walk.keep(advance.progress());
        if (advance.limitReached()) {
            return finish(walk, EndReason.LIMIT).map(WalkMove.Ended::new);
        }
        if (ending != null) {
            return finish(walk, ending).map(WalkMove.Ended::new);
        }
        walk.hear(live, clock.instant());
        return walks.save(walk).replaceWith(new WalkMove.Going(walk.summary(), walk.statusMessageId()));
    }

    /** Ends and pays the person's walk; null when there is none. */
    public Uni<FinishedWalk> finish(User user, EndReason reason) {
        return transactions.inOne(() -> walks.lockActiveOf(user.id())
                .chain(walk -> walk == null ? Uni.createFrom().nullItem() : finish(walk, reason)));
    }

    /** Ends and pays the person's walk if it still is overdue; null when it is not. */
    public Uni<FinishedWalk> finishOverdue(User user, Overdue limits) {
        return transactions.inOne(() -> walks.lockActiveOf(user.id()).chain(walk -> {
            var reason = walk == null ? null : walk.overdue(limits);
            return reason == null ? Uni.createFrom().nullItem() : finish(walk, reason);
        }));
    }

    /** Chats whose walks look overdue now, at most so many. */
    public Uni<List<Long>> overdueChats(Overdue limits, int atMost) {
        return transactions.readingEntities(() -> walks.findOverdue(limits, atMost)
                .map(found -> found.stream().map(Walk::chatId).toList()));
    }

    /** The message that shows the walk's progress; it is known only after it was sent. */
    public Uni<Void> showIn(long walkId, long statusMessageId) {
        return pool.preparedQuery(SHOW_IN)
                .execute(Tuple.of(statusMessageId, walkId))
                .replaceWithVoid();
    }

    private Uni<FinishedWalk> finish(Walk walk, EndReason reason) {
        var earned = walk.end(reason, clock.instant());
        var own = walk.progress().days().own();
        return walks.save(walk)
                .chain(() -> pay(walk, earned))
                .call(() -> dailySteps.add(walk.userId(), own))
                .map(balance ->
                        new FinishedWalk(walk.summary(), walk.statusMessageId(), reason, earned, balance, false))
                .chain(rareFixes::lookAt);
    }

    private Uni<Points> pay(Walk walk, Points earned) {
        return earned.isNone()
                ? ledger.balanceOf(walk.userId())
                : ledger.credit(walk.userId(), SystemAccount.STEPS, earned, Reason.walk(walk.id()))
                        .map(Walks::balanceAfter);
    }

    private static Points balanceAfter(Posting posting) {
        return switch (posting) {
            case Posting.Posted posted -> posted.balance();
            case Posting.AlreadyPosted already -> already.balance();
            case Posting.TooFewPoints refused ->
                throw new IllegalStateException("A credit was refused for lack of " + refused.missing());
        };
    }

    private Uni<BigDecimal> temperatureAt(LiveLocation live) {
        return weather.temperatureAt(cellOf(live));
    }

    private static WeatherCell cellOf(LiveLocation live) {
        return WeatherCell.at(live.point().latitude(), live.point().longitude());
    }

    private static Uni<WalkMove> noWalk() {
        return Uni.createFrom().item(new WalkMove.NoWalk());
    }
}
