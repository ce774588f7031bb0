package steps.domain.broadcast.sending;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import steps.domain.broadcast.Broadcast;
import steps.domain.broadcast.BroadcastOutcome;
import steps.domain.broadcast.BroadcastRepository;
import steps.domain.content.Language;
import steps.domain.delivery.Outcome;
import steps.platform.lease.Lease;
import steps.platform.sql.Results;
import steps.platform.transaction.Transactions;

/**
 * Shows a broadcast to one person before others get it. Whoever asks again sees it again; nothing of it is counted, and neither
 * their night nor their wishes matter, since they have asked for it.
 */
@Singleton
public class BroadcastTrials {
    private static final int LONGEST_REASON = 200;
    private static final int AT_MOST = 20;

    private static final String ASK = """
            insert into broadcast_trial (broadcast_id, user_id, asked_at) values ($1, $2, $3)
            on conflict (broadcast_id, user_id) do update set state = 'waiting', reason = null, asked_at = excluded.asked_at
            """;

    /** Taken is unknown until it is told: rather never than twice. */
    private static final String TAKE = """
            with due as materialized (
              select broadcast_id, user_id from broadcast_trial where state = 'waiting'
               order by asked_at limit $2 for update skip locked)
            update broadcast_trial as trial set state = 'unknown'
              from due join users on users.id = due.user_id and users.erased_at is null
             where trial.broadcast_id = due.broadcast_id and trial.user_id = due.user_id
               and exists (select from lease join replica on replica.id::text = lease.holder
                            where lease.name = 'broadcast' and lease.epoch = $1)
            returning trial.broadcast_id, trial.user_id, users.telegram_id,
                      coalesce(users.chosen_language, users.language) as language
            """;

    private static final String SETTLE = """
            update broadcast_trial set state = $3, reason = $4 where broadcast_id = $1 and user_id = $2 and state = 'unknown'
            """;
    private static final String FIND = """
            select state, reason, asked_at from broadcast_trial where broadcast_id = $1 and user_id = $2
            """;

    private final Transactions transactions;
    private final BroadcastRepository broadcasts;
    private final Pool pool;
    private final Clock clock;

    BroadcastTrials(Transactions transactions, BroadcastRepository broadcasts, Pool pool, Clock clock) {
        this.transactions = transactions;
        this.broadcasts = broadcasts;
        this.pool = pool;
        this.clock = clock;
    }

    /** Somebody who is to see it now. */
    public record Viewer(long broadcastId, long userId, long chatId, Language language) {}

    /** They get it within seconds, as its readers would; asked for while one is on its way, they get it once more. */
    public Uni<BroadcastOutcome> ask(long broadcastId, long userId) {
        return transactions.withEntities(
                () -> broadcasts.findById(broadcastId).chain(broadcast -> ask(broadcast, userId)));
    }

    /** What became of it; null when nobody has asked. */
    public Uni<BroadcastTrial> find(long broadcastId, long userId) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(broadcastId, userId))
                .map(rows -> Results.oneOf(rows, BroadcastTrials::trial));
    }

    /** Those who wait; none when the lease has gone. */
    public Uni<List<Viewer>> take(Lease lease) {
        return pool.preparedQuery(TAKE)
                .execute(Tuple.of(lease.epoch(), AT_MOST))
                .map(rows -> Results.listOf(rows, BroadcastTrials::viewer));
    }

    public Uni<Void> settle(Viewer viewer, Outcome outcome) {
        return pool.preparedQuery(SETTLE)
                .execute(Tuple.of(viewer.broadcastId(), viewer.userId(), state(outcome), reason(outcome)))
                .replaceWithVoid();
    }

    private Uni<BroadcastOutcome> ask(Broadcast broadcast, long userId) {
        if (broadcast == null) {
            return Uni.createFrom().item(new BroadcastOutcome.Unknown());
        }
        return broadcast.message() == null
                ? Uni.createFrom().item(new BroadcastOutcome.NotAllowed(broadcast))
                : pool.preparedQuery(ASK)
                        .execute(
                                Tuple.of(broadcast.id(), userId, clock.instant().atOffset(ZoneOffset.UTC)))
                        .replaceWith(new BroadcastOutcome.Changed(broadcast));
    }

    private static String state(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Sent sent -> "sent";
            case Outcome.Doubtful doubtful -> "unknown";
            case Outcome.Blocked blocked -> "failed";
            case Outcome.Deleted deleted -> "failed";
            case Outcome.Refused refused -> "failed";
            case Outcome.Unreadable unreadable -> "failed";
            case Outcome.Moved moved -> "failed";
            case Outcome.TooLate late -> "failed";
            case Outcome.Postponed postponed -> "waiting";
            case Outcome.NotTaken notTaken -> "waiting";
        };
    }

    private static @Nullable String reason(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Sent sent -> null;
            case Outcome.Postponed postponed -> null;
            case Outcome.NotTaken notTaken -> null;
            case Outcome.Moved moved -> "the chat has moved";
            case Outcome.TooLate(String why) -> shortened(why);
            case Outcome.Doubtful(String why) -> shortened(why);
            case Outcome.Blocked(String why) -> shortened(why);
            case Outcome.Deleted(String why) -> shortened(why);
            case Outcome.Refused(String why) -> shortened(why);
            case Outcome.Unreadable(String why) -> shortened(why);
        };
    }

    private static String shortened(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }

    private static Viewer viewer(Row row) {
        return new Viewer(
                row.getLong("broadcast_id"),
                row.getLong("user_id"),
                row.getLong("telegram_id"),
                Language.of(row.getString("language")));
    }

    private static BroadcastTrial trial(Row row) {
        return new BroadcastTrial(
                BroadcastTrial.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("reason"),
                row.getOffsetDateTime("asked_at").toInstant());
    }
}
