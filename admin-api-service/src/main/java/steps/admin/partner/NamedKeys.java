package steps.admin.partner;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Keys with a name, a purpose and an end, of which the database knows nothing but the hash. */
@Singleton
class NamedKeys {
    private static final String USE = """
            with used as (
              update partner_key set last_used_at = now()
               where hash = $1 and revoked_at is null and (last_used_at is null or last_used_at < now() - interval '1 minute'))
            select name, scopes, coalesce(expires_at <= now(), false) as expired
              from partner_key where hash = $1 and revoked_at is null
            """;

    private final Pool pool;

    NamedKeys(Pool pool) {
        this.pool = pool;
    }

    Uni<PartnerKeys.Access> check(String given) {
        return pool.preparedQuery(USE)
                .execute(Tuple.of(KeySecret.hash(given)))
                .map(rows -> rows.size() == 0
                        ? new PartnerKeys.Access.Wrong()
                        : access(rows.iterator().next()));
    }

    private static PartnerKeys.Access access(Row row) {
        return row.getBoolean("expired")
                ? new PartnerKeys.Access.Expired()
                : new PartnerKeys.Access.Granted(new Partner(row.getString("name"), scopes(row)));
    }

    private static Set<Scope> scopes(Row row) {
        var scopes = EnumSet.noneOf(Scope.class);
        Stream.of(row.getArrayOfStrings("scopes"))
                .map(Scope::ofCode)
                .flatMap(Optional::stream)
                .forEach(scopes::add);
        return scopes;
    }
}
