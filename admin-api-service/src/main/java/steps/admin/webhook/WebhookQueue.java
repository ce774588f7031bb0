package steps.admin.webhook;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import steps.platform.sql.Results;

/** Who is told what next, shared by all replicas. A claim runs out by itself: what a dead replica had in hand is sent by another. */
@Singleton
class WebhookQueue {
    private static final String DUE = """
            select id from webhook_endpoint
             where disabled_at is null
               and exists (select from webhook_delivery
                            where endpoint_id = webhook_endpoint.id and state = 'waiting' and next_at <= now())
            """;

    /** An endpoint in trouble is asked by one message at a time, and may not keep others waiting for their turn. */
    private static final String CLAIM = """
            with due as materialized (
              select message_id from webhook_delivery
               where endpoint_id = $1 and state = 'waiting' and next_at <= now()
               order by next_at, message_id
               limit (select case when failing_since is null then 8 else 1 end from webhook_endpoint where id = $1)
                 for no key update skip locked),
            claimed as (
              update webhook_delivery set attempts = attempts + 1, claim = $2, next_at = now() + interval '60 seconds'
                from due
               where webhook_delivery.endpoint_id = $1 and webhook_delivery.message_id = due.message_id
              returning webhook_delivery.message_id, attempts)
            select endpoint.name, claimed.message_id, message.key, claimed.attempts::integer as attempts, endpoint.url, message.body,
                   endpoint.secret, case when endpoint.previous_until > now() then endpoint.previous_secret end as previous_secret
              from claimed
              join webhook_message as message on message.id = claimed.message_id
              join webhook_endpoint as endpoint on endpoint.id = $1
             order by claimed.message_id
            """;

    private static final String NOTED = """
            with settled as (
              update webhook_delivery set %s, claim = null
               where endpoint_id = $1 and message_id = $2 and claim = $3 and state = 'waiting' returning 1),
            noted as (
              insert into webhook_attempt (endpoint_id, message_id, took_ms, status, error)
              select $1, $2, $4, $5, $6 where exists (select from webhook_delivery where endpoint_id = $1 and message_id = $2))
            """;
    private static final String ARRIVED = NOTED.formatted("state = 'delivered', delivered_at = now()") + """
            update webhook_endpoint set failing_since = null where id = $1 and failing_since is not null
            """;
    private static final String AGAIN =
            NOTED.formatted("next_at = now() + $7::bigint * interval '1 millisecond'") + """
            update webhook_endpoint set failing_since = now() where id = $1 and failing_since is null
            """;

    /** Where nothing at all has arrived for the whole period nothing more is sent, until somebody says so. */
    private static final String GIVEN_UP = NOTED.formatted("state = 'failed'") + """
            update webhook_endpoint
               set failing_since = coalesce(failing_since, now()),
                   disabled_at = case when failing_since < now() - interval '60 hours' then now() end,
                   disabled_reason = case when failing_since < now() - interval '60 hours' then 'nothing has arrived for three days' end
             where id = $1 and disabled_at is null
            returning disabled_at is not null as disabled
            """;

    private static final String GONE = NOTED.formatted("state = 'failed'") + """
            update webhook_endpoint set disabled_at = now(), disabled_reason = 'it answered 410 Gone'
             where id = $1 and disabled_at is null returning true as disabled
            """;
    private static final String FORGET = """
            delete from webhook_message where created_at < now() - interval '30 days'
            """;

    private final Pool pool;

    WebhookQueue(Pool pool) {
        this.pool = pool;
    }

    /** Endpoints that something waits for. */
    Uni<List<Long>> due() {
        return pool.query(DUE).execute().map(rows -> Results.listOf(rows, row -> row.getLong("id")));
    }

    Uni<List<ClaimedMessage>> claim(long endpointId) {
        var claim = UUID.randomUUID();
        return pool.preparedQuery(CLAIM)
                .execute(Tuple.of(endpointId, claim))
                .map(rows -> Results.listOf(rows, row -> claimed(endpointId, claim, row)));
    }

    private static ClaimedMessage claimed(long endpointId, UUID claim, Row row) {
        return new ClaimedMessage(
                endpointId,
                row.getString("name"),
                row.getLong("message_id"),
                row.getUUID("key"),
                claim,
                row.getInteger("attempts"),
                row.getString("url"),
                row.getString("body"),
                Stream.of("secret", "previous_secret")
                        .map(row::getString)
                        .filter(secret -> secret != null)
                        .map(WebhookSecret::new)
                        .toList());
    }

    Uni<Void> arrived(ClaimedMessage message, int status, Duration took) {
        return pool.preparedQuery(ARRIVED)
                .execute(noted(message, took, status, null))
                .replaceWithVoid();
    }

    Uni<Void> again(
            ClaimedMessage message, Duration took, @Nullable Integer status, @Nullable String error, Duration after) {
        return pool.preparedQuery(AGAIN)
                .execute(noted(message, took, status, error).addLong(after.toMillis()))
                .replaceWithVoid();
    }

    /** Whether the endpoint was disabled by it. */
    Uni<Boolean> giveUp(ClaimedMessage message, Duration took, @Nullable Integer status, @Nullable String error) {
        return disabling(GIVEN_UP, noted(message, took, status, error));
    }

    /** As {@link #giveUp}. */
    Uni<Boolean> gone(ClaimedMessage message, int status, Duration took) {
        return disabling(GONE, noted(message, took, status, null));
    }

    Uni<Void> forgetOld() {
        return pool.query(FORGET).execute().replaceWithVoid();
    }

    private Uni<Boolean> disabling(String sql, Tuple values) {
        return pool.preparedQuery(sql)
                .execute(values)
                .map(rows -> rows.size() > 0 && rows.iterator().next().getBoolean("disabled"));
    }

    private static Tuple noted(
            ClaimedMessage message, Duration took, @Nullable Integer status, @Nullable String error) {
        return Tuple.tuple()
                .addLong(message.endpointId())
                .addLong(message.messageId())
                .addUUID(message.claim())
                .addInteger((int) took.toMillis())
                .addShort(status == null ? null : status.shortValue())
                .addString(error);
    }
}
