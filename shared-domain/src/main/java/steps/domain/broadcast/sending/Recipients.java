package steps.domain.broadcast.sending;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import steps.domain.content.Language;
import steps.domain.preference.MessagePreferences;
import steps.domain.preference.QuietHours;
import steps.platform.lease.Lease;
import steps.platform.sql.Results;

/** The rows of those who are to get a broadcast: taken in batches by the one sender that holds the lease, settled in batches. */
@Singleton
public class Recipients {
    /** The lease that makes a sender the only one. */
    static final String LEASE = "broadcast";

    private static final Duration WEEK = Duration.ofDays(7);
    private static final int PART = 5_000;

    /** Nobody knows whether they had arrived: rather never than twice. */
    static final String TAKE_BACK = """
            update broadcast_recipient
               set state = 'unknown', reason = 'the sender stopped in the middle', changed_at = $3
             where broadcast_id = $1 and state = 'in_flight' and epoch < $2
            """;

    static final String TAKE = """
            with due as materialized (
              select user_id from broadcast_recipient
               where broadcast_id = $2 and state = 'waiting' and not_before <= $3
               order by not_before, user_id limit $4 for update skip locked)
            update broadcast_recipient as recipient
               set state = 'in_flight', attempts = attempts + 1, epoch = $1, changed_at = $3
              from due join users on users.id = due.user_id left join message_preference as wish on wish.user_id = users.id
             where recipient.broadcast_id = $2 and recipient.user_id = due.user_id
               and exists (select from broadcast where broadcast.id = $2 and broadcast.state = 'sending')
               and exists (select from lease join replica on replica.id::text = lease.holder
                            where lease.name = 'broadcast' and lease.epoch = $1)
            returning recipient.user_id, recipient.attempts, users.telegram_id, users.time_zone, users.blocked_bot,
                      coalesce(users.chosen_language, users.language) as language,
                      not users.active or users.erased_at is not null as gone,
                      coalesce('news' = any (wish.declined), false) as declined, wish.quiet_from, wish.quiet_until,
                      (select count(*)::integer from broadcast_recipient as other
                        where other.user_id = recipient.user_id and other.broadcast_id <> $2
                          and other.state in ('in_flight', 'sent', 'unknown') and other.changed_at > $5) as got_lately
            """;

    /** One that was given up as unknown may still turn out to have arrived. */
    static final String SETTLE = """
            update broadcast_recipient as recipient
               set state = settled.state, not_before = settled.not_before, message_id = settled.message_id,
                   attempts = settled.attempts, reason = settled.reason, changed_at = $9
              from (select unnest($1::bigint[]) as broadcast_id, unnest($2::bigint[]) as user_id,
                           unnest($3::bigint[]) as epoch, unnest($4::text[]) as state,
                           unnest($5::timestamptz[]) as not_before, unnest($6::bigint[]) as message_id,
                           unnest($7::integer[]) as attempts, unnest($8::text[]) as reason) as settled
             where recipient.broadcast_id = settled.broadcast_id and recipient.user_id = settled.user_id
               and recipient.epoch = settled.epoch
               and (recipient.state = 'in_flight' or recipient.state = 'unknown' and settled.state = 'sent')
            """;

    private static final String FLAG_BLOCKED = """
            update users set blocked_bot = true where id = any ($1::bigint[]) and not blocked_bot
            """;
    private static final String IS_LEFT = """
            select exists (select from broadcast_recipient where broadcast_id = $1 and state = 'waiting')
                or exists (select from broadcast_recipient where broadcast_id = $1 and state = 'in_flight') as left_over
            """;
    private static final String CANCEL_PART = """
            with rest as materialized (
              select user_id from broadcast_recipient where broadcast_id = $1 and state = 'waiting' limit $3
                 for update skip locked)
            update broadcast_recipient as recipient set state = 'canceled', changed_at = $2 from rest
             where recipient.broadcast_id = $1 and recipient.user_id = rest.user_id
            """;
    private static final String CANCELED_WITH_REST = """
            select id from broadcast
             where state = 'canceled'
               and exists (select from broadcast_recipient where broadcast_id = broadcast.id and state = 'waiting')
             order by id limit 1
            """;
    private static final String WITH_LOST = """
            select broadcast_id from broadcast_recipient where state = 'in_flight' and epoch < $1 group by broadcast_id
            """;

    /** Telegram's own words begin with the number of its error; who was not reached at all says nothing about the message. */
    private static final String REFUSALS = """
            select count(*)::integer from broadcast_recipient
             where broadcast_id = $1 and state = 'failed' and reason ~ '^[0-9]{3} '
            """;

    private static final String RETRY_FAILED = """
            update broadcast_recipient set state = 'waiting', attempts = 0, reason = null, not_before = $2, changed_at = $2
             where broadcast_id = $1 and state = 'failed'
            """;

    private final Pool pool;
    private final MessagePreferences preferences;
    private final ZoneId ours;

    Recipients(
            Pool pool,
            MessagePreferences preferences,
            @ConfigProperty(name = "steps.time-zone", defaultValue = "Europe/Moscow") ZoneId ours) {
        this.pool = pool;
        this.preferences = preferences;
        this.ours = ours;
    }

    /** Broadcasts of which senders before this one have left something in the middle. */
    Uni<List<Long>> withLost(Lease lease) {
        return list(WITH_LOST, Tuple.of(lease.epoch()), row -> row.getLong(0));
    }

    Uni<Integer> takeBack(Lease lease, long broadcastId, Instant now) {
        return change(TAKE_BACK, Tuple.of(broadcastId, lease.epoch(), at(now)));
    }

    /** Takes those whose turn it is in flight; none when the lease has gone, or when the broadcast is not being sent. */
    Uni<List<DueRecipient>> take(Lease lease, long broadcastId, int atMost, Instant now) {
        return list(
                TAKE,
                Tuple.of(lease.epoch(), broadcastId, at(now), atMost, at(now.minus(WEEK))),
                row -> due(row, broadcastId, lease.epoch()));
    }

    Uni<Void> settle(List<RecipientUpdate> updates, Instant now) {
        return pool.preparedQuery(SETTLE)
                .execute(Tuple.tuple()
                        .addArrayOfLong(longs(updates, one -> one.recipient().broadcastId()))
                        .addArrayOfLong(longs(updates, one -> one.recipient().userId()))
                        .addArrayOfLong(longs(updates, one -> one.recipient().epoch()))
                        .addArrayOfString(
                                updates.stream().map(RecipientUpdate::state).toArray(String[]::new))
                        .addArrayOfOffsetDateTime(
                                updates.stream().map(one -> at(one.notBefore())).toArray(OffsetDateTime[]::new))
                        .addArrayOfLong(longs(updates, RecipientUpdate::messageId))
                        .addArrayOfInteger(
                                updates.stream().map(RecipientUpdate::attempts).toArray(Integer[]::new))
                        .addArrayOfString(
                                updates.stream().map(RecipientUpdate::reason).toArray(String[]::new))
                        .addOffsetDateTime(at(now)))
                .chain(() -> flagBlocked(updates));
    }

    /** Whether somebody is still to get it. */
    Uni<Boolean> isLeft(long broadcastId) {
        return pool.preparedQuery(IS_LEFT)
                .execute(Tuple.of(broadcastId))
                .map(rows -> rows.iterator().next().getBoolean("left_over"));
    }

    /** Some of those who will never get what was canceled; answers how many. */
    Uni<Integer> cancelPart(Instant now) {
        return list(CANCELED_WITH_REST, Tuple.tuple(), row -> row.getLong("id"))
                .chain(ids -> ids.isEmpty()
                        ? Uni.createFrom().item(0)
                        : change(CANCEL_PART, Tuple.of(ids.getFirst(), at(now), PART)));
    }

    /** How often Telegram has refused this broadcast. */
    public Uni<Integer> refusals(long broadcastId) {
        return pool.preparedQuery(REFUSALS)
                .execute(Tuple.of(broadcastId))
                .map(rows -> rows.iterator().next().getInteger(0));
    }

    public Uni<Integer> retryFailed(long broadcastId, Instant now) {
        return change(RETRY_FAILED, Tuple.of(broadcastId, at(now)));
    }

    private Uni<Void> flagBlocked(List<RecipientUpdate> updates) {
        var people = updates.stream()
                .filter(RecipientUpdate::isOutOfReach)
                .map(one -> one.recipient().userId())
                .sorted()
                .toArray(Long[]::new);
        return people.length == 0
                ? Uni.createFrom().voidItem()
                : change(FLAG_BLOCKED, Tuple.of(people)).replaceWithVoid();
    }

    private DueRecipient due(Row row, long broadcastId, long epoch) {
        var from = row.getLocalTime("quiet_from");
        var zone = row.getString("time_zone");
        return new DueRecipient(
                broadcastId,
                row.getLong("user_id"),
                row.getLong("telegram_id"),
                Language.of(row.getString("language")),
                row.getInteger("attempts"),
                epoch,
                zone == null ? ours : ZoneId.of(zone),
                from == null ? preferences.usualQuietHours() : new QuietHours(from, row.getLocalTime("quiet_until")),
                row.getBoolean("gone"),
                row.getBoolean("blocked_bot"),
                row.getBoolean("declined"),
                row.getInteger("got_lately"));
    }

    private Uni<Integer> change(String sql, Tuple values) {
        return pool.preparedQuery(sql).execute(values).map(RowSet::rowCount);
    }

    private <T> Uni<List<T>> list(String sql, Tuple values, Function<Row, T> read) {
        return pool.preparedQuery(sql).execute(values).map(rows -> Results.listOf(rows, read));
    }

    private static Long[] longs(List<RecipientUpdate> updates, Function<RecipientUpdate, Long> column) {
        return updates.stream().map(column).toArray(Long[]::new);
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
