package steps.admin.panel;

import io.vertx.mutiny.sqlclient.Pool;
import steps.testing.Rows;

/** Partners with keys and webhooks, and what these were told of the orders there are. */
record PartnerWorld(Pool pool) {
    private static final String KEYS = """
            insert into partner_key (name, hash, scopes, created_at, expires_at, last_used_at, previous_hash, previous_until)
            values ('courier', md5(random()::text), array['order:read', 'order:write'], now() - interval '90 days',
                    now() + interval '275 days', now() - interval '3 minutes', md5(random()::text), now() + interval '20 hours'),
                   ('warehouse', md5(random()::text), array['pvz:write'], now() - interval '30 days', null,
                    now() - interval '7 hours', null, null)
            on conflict do nothing
            """;

    /** Whoever has a mark in their address is told nothing: it leads nowhere. */
    private static final String ENDPOINTS = """
            insert into webhook_endpoint (name, url, events, secret, created_at, failing_since, disabled_at, disabled_reason)
            select partner.name, left('https://' || partner.name || '.example.com/hooks' || $1::text, 2000), partner.events, 'whsec_',
                   now() - interval '60 days', case when partner.name = 'warehouse' then now() - interval '3 hours' end,
                   case when $1 <> '' then now() end, case when $1 <> '' then left('by an operator' || $1, 100) end
              from (values ('courier', array['order.created', 'order.status_changed', 'order.canceled']),
                           ('warehouse', array['order.created', 'pvz.withdrawn'])) as partner (name, events)
            on conflict do nothing
            """;

    private static final String MESSAGES = """
            insert into webhook_message (type, order_id, created_at, body)
            select 'order.created', id, created_at,
                   '{"type" : "order.created", "data" : {"order_id" : "' || id || '", "status" : "paid"}}' || $1::text
              from "order" order by id desc limit 4
            """;
    private static final String DELIVERIES = """
            insert into webhook_delivery (endpoint_id, message_id, state, attempts, next_at, delivered_at)
            select endpoint.id, message.id, case when endpoint.name = 'courier' then 'delivered' when message.place = 4 then 'failed' else 'waiting' end,
                   case when endpoint.name = 'courier' then 1 when message.place = 4 then 10 else 5 end, now() + interval '2 hours',
                   case when endpoint.name = 'courier' then now() - interval '3 hours' end
              from webhook_endpoint as endpoint,
                   (select id, row_number() over (order by id desc) as place from webhook_message order by id desc limit 4) as message
             where endpoint.name in ('courier', 'warehouse')
            """;
    private static final String ATTEMPTS = """
            insert into webhook_attempt (endpoint_id, message_id, attempted_at, took_ms, status, error)
            select delivery.endpoint_id, delivery.message_id, now() - interval '3 hours', case when delivery.state <> 'delivered' and delivery.message_id % 2 = 1 then 15002 else 40 + delivery.message_id % 90 end,
                   case when delivery.state = 'delivered' then 204 when delivery.message_id % 2 = 0 then 503 end,
                   case when delivery.state <> 'delivered' and delivery.message_id % 2 = 1
                        then left('no answer within 15 seconds' || $1::text, 100) end
              from webhook_delivery as delivery join webhook_endpoint as endpoint on endpoint.id = delivery.endpoint_id
             where endpoint.name in ('courier', 'warehouse')
            """;

    /** @param mark stands in everything that somebody can write */
    void fill(String mark) {
        Rows.change(pool, KEYS);
        Rows.change(pool, ENDPOINTS, mark);
        Rows.change(pool, MESSAGES, mark);
        Rows.change(pool, DELIVERIES);
        Rows.change(pool, ATTEMPTS, mark);
    }
}
