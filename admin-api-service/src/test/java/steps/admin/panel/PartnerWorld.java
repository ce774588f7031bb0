package steps.admin.panel;

import io.vertx.mutiny.sqlclient.Pool;
import steps.testing.Rows;

/** Partners with keys, whose names are of letters that mean nothing to a page. */
record PartnerWorld(Pool pool) {
    private static final String KEYS = """
            insert into partner_key (name, hash, scopes, created_at, expires_at, last_used_at, previous_hash, previous_until)
            values ('courier', md5(random()::text), array['order:read', 'order:write'], now() - interval '90 days',
                    now() + interval '275 days', now() - interval '3 minutes', md5(random()::text), now() + interval '20 hours'),
                   ('warehouse', md5(random()::text), array['pvz:write'], now() - interval '30 days', null,
                    now() - interval '7 hours', null, null)
            on conflict do nothing
            """;

    void fill() {
        Rows.change(pool, KEYS);
    }
}
