package steps.admin.webhook;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import steps.platform.sql.Results;

/**
 * Whom the service tells what happens: adds them, changes, pauses and removes them; each in the caller's transaction, which tells the
 * audit. A sender holds a delivery before its endpoint, so whoever holds the endpoint waits for no delivery.
 */
@Singleton
class Endpoints {
    private static final String ADD = """
            insert into webhook_endpoint (name, url, events, secret, created_at) values ($1, $2, $3, $4, now())
            on conflict (name) do nothing returning id
            """;
    private static final String FIND = """
            select id, name, url, events, %s as state, created_at, failing_since, disabled_at, disabled_reason, previous_until, rotation
              from webhook_endpoint where id = $1
            """.formatted(EndpointState.SQL);
    private static final String LOCK = FIND + " for no key update";

    /** Another address has failed nobody yet. */
    private static final String CHANGE = """
            update webhook_endpoint
               set url = $2::varchar, events = $3, failing_since = case when url = $2::varchar then failing_since end
             where id = $1
            """;

    private static final String WAKE = """
            with asleep as (
              select message_id from webhook_delivery
               where endpoint_id = $1 and state = 'waiting' and next_at > now() and claim is null
                 for no key update skip locked)
            update webhook_delivery set next_at = now() from asleep
             where endpoint_id = $1 and webhook_delivery.message_id = asleep.message_id
            """;

    /** Without a moment the former secret no longer signs, as an even older one does in no case. */
    private static final String ROTATE = """
            update webhook_endpoint
               set previous_secret = case when $3::timestamptz is not null then secret end, previous_until = $3::timestamptz,
                   rotation = $4, secret = $2
             where id = $1
            """;

    private static final String PAUSE =
            "update webhook_endpoint set disabled_at = now(), disabled_reason = 'by an operator' where id = $1";
    private static final String RESUME =
            "update webhook_endpoint set disabled_at = null, disabled_reason = null, failing_since = null where id = $1";
    private static final String HOLD_DELIVERIES =
            "select from webhook_delivery where endpoint_id = $1 order by message_id for update";
    private static final String REMOVE = "delete from webhook_endpoint where id = $1";

    /** Under the ids that they have, so that whoever has one already passes over it; what is on its way just now goes its way. */
    private static final String REPLAY = """
            insert into webhook_delivery (endpoint_id, message_id)
            select endpoint.id, message.id
              from webhook_endpoint as endpoint join webhook_message as message on message.type = any (endpoint.events)
             where endpoint.id = $1 and message.created_at >= $2 and message.created_at < $3
             order by message.id
            on conflict (endpoint_id, message_id) do update
               set state = 'waiting', attempts = 0, next_at = now(), claim = null, delivered_at = null
             where webhook_delivery.claim is null or webhook_delivery.next_at <= now()
            """;

    private final Pool pool;

    Endpoints(Pool pool) {
        this.pool = pool;
    }

    Uni<EndpointChange> add(String name, String url, List<String> events) {
        var secret = WebhookSecret.random();
        return pool.preparedQuery(ADD)
                .execute(Tuple.of(name, url, events.toArray(String[]::new), secret.written()))
                .map(rows -> rows.size() == 0
                        ? new EndpointChange.NameTaken()
                        : new EndpointChange.Issued(rows.iterator().next().getLong("id"), secret));
    }

    /** Null when there is none. */
    Uni<Endpoint> find(long id) {
        return pool.preparedQuery(FIND).execute(Tuple.of(id)).map(rows -> Results.oneOf(rows, Endpoint::of));
    }

    /** As {@link #find}, held until the caller's transaction ends. */
    Uni<Endpoint> lock(long id) {
        return pool.preparedQuery(LOCK).execute(Tuple.of(id)).map(rows -> Results.oneOf(rows, Endpoint::of));
    }

    /** What waits is tried at the new address at once. */
    Uni<Void> change(Endpoint held, String url, List<String> events) {
        return pool.preparedQuery(CHANGE)
                .execute(Tuple.of(held.id(), url, events.toArray(String[]::new)))
                .chain(() -> url.equals(held.url()) ? Uni.createFrom().voidItem() : wake(held.id()));
    }

    /**
     * A new secret.
     *
     * @param formerUntil when the former one signs no longer; null for at once
     * @param wish makes one secret, however often it is sent
     */
    Uni<EndpointChange> rotate(long id, @Nullable Instant formerUntil, String wish) {
        return held(id, endpoint -> {
            if (wish.equals(endpoint.rotation())) {
                return Uni.createFrom().item(new EndpointChange.SoAlready());
            }
            var secret = WebhookSecret.random();
            return pool.preparedQuery(ROTATE)
                    .execute(Tuple.of(id, secret.written(), formerUntil == null ? null : utc(formerUntil), wish))
                    .replaceWith(new EndpointChange.Issued(id, secret));
        });
    }

    /** What happens meanwhile is kept, as long as messages are. */
    Uni<EndpointChange> pause(long id) {
        return held(
                id,
                endpoint -> endpoint.pausedAt() != null
                        ? Uni.createFrom().item(new EndpointChange.SoAlready())
                        : pool.preparedQuery(PAUSE).execute(Tuple.of(id)).replaceWith(new EndpointChange.Done()));
    }

    /** What has waited goes out at once. */
    Uni<EndpointChange> resume(long id) {
        return held(
                id,
                endpoint -> endpoint.pausedAt() == null
                        ? Uni.createFrom().item(new EndpointChange.SoAlready())
                        : pool.preparedQuery(RESUME)
                                .execute(Tuple.of(id))
                                .chain(() -> wake(id))
                                .replaceWith(new EndpointChange.Done()));
    }

    /** With all that it was told. */
    Uni<EndpointChange> remove(long id) {
        return pool.preparedQuery(HOLD_DELIVERIES)
                .execute(Tuple.of(id))
                .chain(() -> pool.preparedQuery(REMOVE).execute(Tuple.of(id)))
                .map(rows -> rows.rowCount() == 0 ? new EndpointChange.Unknown() : new EndpointChange.Done());
    }

    /** Tells again what happened then, and what it has not been told of that. */
    Uni<EndpointChange> replay(long id, Instant from, Instant until) {
        return pool.preparedQuery(REPLAY)
                .execute(Tuple.of(id, utc(from), utc(until)))
                .map(rows -> rows.rowCount() == 0
                        ? new EndpointChange.NothingThere()
                        : new EndpointChange.Replayed(rows.rowCount()));
    }

    private Uni<EndpointChange> held(long id, Function<Endpoint, Uni<EndpointChange>> work) {
        return lock(id).chain(endpoint ->
                endpoint == null ? Uni.createFrom().item(new EndpointChange.Unknown()) : work.apply(endpoint));
    }

    private Uni<Void> wake(long id) {
        return pool.preparedQuery(WAKE).execute(Tuple.of(id)).replaceWithVoid();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
