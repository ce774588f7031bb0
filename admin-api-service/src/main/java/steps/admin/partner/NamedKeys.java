package steps.admin.partner;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Keys with a name, a purpose and an end, of which the database knows nothing but hashes. It is asked at every call and says what time it
 * is, so that a secret whose time is over opens no replica any more.
 */
@Singleton
class NamedKeys {
    private static final String USE = """
            with used as (
              update partner_key
                 set last_used_at = now(), previous_used_at = case when previous_hash = $1 then now() else previous_used_at end
               where (hash = $1 or (previous_hash = $1 and previous_until > now())) and revoked_at is null
                 and coalesce(case when hash = $1 then last_used_at else previous_used_at end, '-infinity') < now() - interval '1 minute')
            select name, scopes, hash, previous_hash, previous_until, expires_at, now() as now
              from partner_key where (hash = $1 or previous_hash = $1) and revoked_at is null
            """;

    private final Pool pool;

    NamedKeys(Pool pool) {
        this.pool = pool;
    }

    Uni<PartnerKeys.Access> check(String given) {
        var hash = KeySecret.hash(given);
        return pool.preparedQuery(USE)
                .execute(Tuple.of(hash))
                .map(rows -> rows.size() == 0
                        ? new PartnerKeys.Access.Wrong()
                        : opened(rows.iterator().next(), hash));
    }

    private static PartnerKeys.Access opened(Row row, String hash) {
        return key(row).opened(hash, row.getOffsetDateTime("now").toInstant());
    }

    private static NamedKey key(Row row) {
        var former = row.getString("previous_hash");
        var until = moment(row, "previous_until");
        return new NamedKey(
                new Partner(row.getString("name"), Scope.ofCodes(row.getArrayOfStrings("scopes"))),
                row.getString("hash"),
                former == null || until == null ? null : new NamedKey.Former(former, until),
                moment(row, "expires_at"));
    }

    private static @Nullable Instant moment(Row row, String column) {
        var moment = row.getOffsetDateTime(column);
        return moment == null ? null : moment.toInstant();
    }
}
