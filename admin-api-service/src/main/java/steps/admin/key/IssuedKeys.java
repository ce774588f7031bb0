package steps.admin.key;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import steps.admin.partner.KeySecret;
import steps.admin.partner.Scope;
import steps.platform.sql.Results;

/** Makes partners' keys, changes, rotates and revokes them; each in the caller's transaction, which tells the audit. */
@Singleton
class IssuedKeys {
    private static final String ADD = """
            insert into partner_key (name, hash, scopes, created_at, expires_at) values ($1, $2, $3, now(), $4)
            on conflict (name) do nothing returning id
            """;
    private static final String FIND = """
            select id, name, %s as state, scopes, created_at, expires_at, last_used_at, revoked_at, previous_until, previous_used_at, rotation
              from partner_key where id = $1
            """.formatted(KeyState.SQL);
    private static final String LOCK = FIND + " for no key update";
    private static final String CHANGE = "update partner_key set scopes = $2, expires_at = $3 where id = $1";

    /** Without a moment the former secret stops working at once, as an even older one does in any case. */
    private static final String ROTATE = """
            update partner_key
               set previous_hash = case when $3::timestamptz is not null then hash end, previous_until = $3::timestamptz,
                   previous_used_at = null, rotation = $4, hash = $2
             where id = $1
            """;

    private static final String REVOKE = "update partner_key set revoked_at = now() where id = $1";

    private final Pool pool;

    IssuedKeys(Pool pool) {
        this.pool = pool;
    }

    Uni<KeyChange> add(String name, Set<Scope> scopes, @Nullable Instant expiresAt) {
        var secret = KeySecret.random();
        return pool.preparedQuery(ADD)
                .execute(Tuple.of(name, KeySecret.hash(secret), codes(scopes), utc(expiresAt)))
                .map(rows -> rows.size() == 0
                        ? new KeyChange.NameTaken()
                        : new KeyChange.Issued(rows.iterator().next().getLong("id"), secret));
    }

    /** Null when there is none. */
    Uni<IssuedKey> find(long id) {
        return pool.preparedQuery(FIND).execute(Tuple.of(id)).map(rows -> Results.oneOf(rows, IssuedKey::of));
    }

    /** As {@link #find}, held until the caller's transaction ends. */
    Uni<IssuedKey> lock(long id) {
        return pool.preparedQuery(LOCK).execute(Tuple.of(id)).map(rows -> Results.oneOf(rows, IssuedKey::of));
    }

    Uni<Void> change(long id, Set<Scope> scopes, @Nullable Instant expiresAt) {
        return pool.preparedQuery(CHANGE)
                .execute(Tuple.of(id, codes(scopes), utc(expiresAt)))
                .replaceWithVoid();
    }

    /**
     * A new secret.
     *
     * @param formerUntil when the former one stops working; null for at once
     * @param wish makes one secret, however often it is sent
     */
    Uni<KeyChange> rotate(long id, @Nullable Instant formerUntil, String wish) {
        return lock(id).chain(key -> {
            if (key == null) {
                return Uni.createFrom().item(new KeyChange.Unknown());
            }
            if (wish.equals(key.rotation())) {
                return Uni.createFrom().item(new KeyChange.SoAlready());
            }
            return switch (key.state()) {
                case ACTIVE, ROTATING -> issue(id, formerUntil, wish);
                case EXPIRED, REVOKED -> Uni.createFrom().item(new KeyChange.NotInUse());
            };
        });
    }

    private Uni<KeyChange> issue(long id, @Nullable Instant formerUntil, String wish) {
        var secret = KeySecret.random();
        return pool.preparedQuery(ROTATE)
                .execute(Tuple.of(id, KeySecret.hash(secret), utc(formerUntil), wish))
                .replaceWith(new KeyChange.Issued(id, secret));
    }

    /** For ever, with the former secret. */
    Uni<KeyChange> revoke(long id) {
        return lock(id).chain(key -> {
            if (key == null) {
                return Uni.createFrom().item(new KeyChange.Unknown());
            }
            return key.revokedAt() != null
                    ? Uni.createFrom().item(new KeyChange.SoAlready())
                    : pool.preparedQuery(REVOKE).execute(Tuple.of(id)).replaceWith(new KeyChange.Revoked());
        });
    }

    private static String[] codes(Set<Scope> scopes) {
        return scopes.stream().map(Scope::code).toArray(String[]::new);
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
