package steps.admin.panel.account;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Finds accounts of the panel and writes them down. */
@Singleton
class AccountRepository {
    private static final String FIND = "select " + Account.COLUMNS + " from panel_account where name = $1 and active";
    private static final String FIND_BY_ID = "select " + Account.COLUMNS + " from panel_account where id = $1";
    private static final String LOCK = FIND_BY_ID + " for no key update";
    private static final String ADD = """
            insert into panel_account (name, password_hash, role, language, created_at, password_at) values ($1, $2, $3, $4, $5, $5)
            on conflict (name) do nothing returning id
            """;
    private static final String ADD_FIRST = """
            insert into panel_account (name, password_hash, role, created_at, password_at)
            select $1, $2, 'owner', $3, $3 where not exists (select from panel_account) on conflict (name) do nothing
            """;
    private static final String ANY = "select exists (select from panel_account) as any";
    private static final String PASSWORD =
            "update panel_account set password_hash = $2, password_at = $3 where id = $1";
    private static final String TOTP = """
            update panel_account set totp_secret = $2, totp_period = $3, recovery_codes = $4 where id = $1
            """;
    private static final String USE_PERIOD =
            "update panel_account set totp_period = $2 where id = $1 and totp_period < $2";
    private static final String USE_CODE = """
            update panel_account set recovery_codes = array_remove(recovery_codes, $2) where id = $1 and $2 = any(recovery_codes)
            """;
    private static final String PREFER = "update panel_account set language = $2, theme = $3 where id = $1";
    private static final String LET_IN = """
            insert into panel_address (account_id, address, seen_at) values ($1, $2, $3)
            on conflict (account_id, address) do update set seen_at = excluded.seen_at
            """;
    private static final String OTHER_OWNERS = """
            select count(*) as others from panel_account where role = 'owner' and active and id <> $1
            """;
    private static final String LOCK_OWNERS =
            "select id from panel_account where role = 'owner' and active order by id for no key update";
    private static final String CHANGE = "update panel_account set role = $2, active = $3, language = $4 where id = $1";

    private final Pool pool;
    private final Clock clock;

    AccountRepository(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** Null when nobody who may come in has this name. */
    Uni<Account> find(String name) {
        return pool.preparedQuery(FIND).execute(Tuple.of(name)).map(AccountRepository::only);
    }

    Uni<Account> findById(long id) {
        return pool.preparedQuery(FIND_BY_ID).execute(Tuple.of(id)).map(AccountRepository::only);
    }

    Uni<Account> lock(long id) {
        return pool.preparedQuery(LOCK).execute(Tuple.of(id)).map(AccountRepository::only);
    }

    /** The number of the new account; null when the name is taken. */
    Uni<Long> add(String name, String hash, PanelRole role, String language) {
        return pool.preparedQuery(ADD)
                .execute(Tuple.of(name, hash, role.code(), language, now()))
                .map(rows -> rows.size() == 0 ? null : rows.iterator().next().getLong("id"));
    }

    Uni<Boolean> addFirst(String name, String hash) {
        return pool.preparedQuery(ADD_FIRST)
                .execute(Tuple.of(name, hash, now()))
                .map(rows -> rows.rowCount() == 1);
    }

    Uni<Boolean> hasAny() {
        return pool.query(ANY).execute().map(rows -> rows.iterator().next().getBoolean("any"));
    }

    Uni<Void> password(long id, String hash) {
        return pool.preparedQuery(PASSWORD).execute(Tuple.of(id, hash, now())).replaceWithVoid();
    }

    /** @param secret null to ask for none any more */
    Uni<Void> totp(long id, @Nullable String secret, long period, String... codeHashes) {
        return pool.preparedQuery(TOTP)
                .execute(Tuple.of(id, secret, period, codeHashes))
                .replaceWithVoid();
    }

    /** Whether nobody has used it before. */
    Uni<Boolean> usePeriod(long id, long period) {
        return changesOne(USE_PERIOD, Tuple.of(id, period));
    }

    /** Whether it was there. */
    Uni<Boolean> useRecoveryCode(long id, String hash) {
        return changesOne(USE_CODE, Tuple.of(id, hash));
    }

    Uni<Void> prefer(long id, String language, String theme) {
        return pool.preparedQuery(PREFER).execute(Tuple.of(id, language, theme)).replaceWithVoid();
    }

    Uni<Void> letIn(long id, String address) {
        return pool.preparedQuery(LET_IN).execute(Tuple.of(id, address, now())).replaceWithVoid();
    }

    /** No owner leaves while this transaction runs. */
    Uni<Boolean> hasOtherOwner(long id) {
        return pool.query(LOCK_OWNERS)
                .execute()
                .chain(() -> pool.preparedQuery(OTHER_OWNERS).execute(Tuple.of(id)))
                .map(rows -> rows.iterator().next().getLong("others") > 0);
    }

    Uni<Void> change(long id, PanelRole role, boolean active, String language) {
        return pool.preparedQuery(CHANGE)
                .execute(Tuple.of(id, role.code(), active, language))
                .replaceWithVoid();
    }

    private Uni<Boolean> changesOne(String sql, Tuple values) {
        return pool.preparedQuery(sql).execute(values).map(rows -> rows.rowCount() == 1);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Account only(RowSet<Row> rows) {
        return rows.size() == 0 ? null : Account.of(rows.iterator().next());
    }
}
