package steps.admin.webhook;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import steps.platform.sql.Results;

/** What endpoints were told, message by message. */
@Singleton
class Deliveries {
    private static final String FIND = """
            select delivery.id, delivery.state, delivery.attempts, delivery.next_at, delivery.delivered_at, endpoint.id as endpoint_id,
                   endpoint.name, message.key, message.type, message.order_id, message.created_at, message.body
              from webhook_delivery as delivery
              join webhook_endpoint as endpoint on endpoint.id = delivery.endpoint_id
              join webhook_message as message on message.id = delivery.message_id
             where delivery.id = $1
            """;
    private static final String ATTEMPTS = """
            select attempt.attempted_at, attempt.status, attempt.error, attempt.took_ms
              from webhook_attempt as attempt
              join webhook_delivery as delivery
                on delivery.endpoint_id = attempt.endpoint_id and delivery.message_id = attempt.message_id
             where delivery.id = $1 order by attempt.id desc limit 50
            """;

    /** What is on its way just now goes its way. */
    private static final String REPLAY = """
            with held as (
              select id, claim is not null and next_at > now() as sent_now from webhook_delivery where id = $1 for no key update),
            replayed as (
              update webhook_delivery set state = 'waiting', attempts = 0, next_at = now(), claim = null, delivered_at = null
                from held where webhook_delivery.id = held.id and not held.sent_now)
            select sent_now from held
            """;

    private final Pool pool;

    Deliveries(Pool pool) {
        this.pool = pool;
    }

    /** Null when there is none. */
    Uni<Row> find(long id) {
        return pool.preparedQuery(FIND).execute(Tuple.of(id)).map(rows -> Results.oneOf(rows, row -> row));
    }

    /** The newest first. */
    Uni<List<Row>> attempts(long id) {
        return pool.preparedQuery(ATTEMPTS).execute(Tuple.of(id)).map(rows -> Results.listOf(rows, row -> row));
    }

    /** Under the id that it has, from the first attempt on; in the caller's transaction, which tells the audit. */
    Uni<EndpointChange> replay(long id) {
        return pool.preparedQuery(REPLAY).execute(Tuple.of(id)).map(rows -> {
            var isSentNow = Results.oneOf(rows, row -> row.getBoolean("sent_now"));
            if (isSentNow == null) {
                return new EndpointChange.Unknown();
            }
            return isSentNow ? new EndpointChange.SoAlready() : new EndpointChange.Replayed(1);
        });
    }
}
