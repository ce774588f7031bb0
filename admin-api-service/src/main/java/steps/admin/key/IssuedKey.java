package steps.admin.key;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import steps.admin.panel.list.Badged;
import steps.admin.partner.Scope;

/**
 * A partner's key as its keepers see it, without what opens it.
 *
 * @param rotation the wish that made its secret, where one did
 */
record IssuedKey(
        long id,
        String name,
        KeyState state,
        Set<Scope> scopes,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt,
        @Nullable Instant formerUntil,
        @Nullable Instant formerUsedAt,
        @Nullable String rotation) {
    static IssuedKey of(Row row) {
        return new IssuedKey(
                row.getLong("id"),
                row.getString("name"),
                Badged.ofCode(KeyState.class, row.getString("state")),
                Scope.ofCodes(row.getArrayOfStrings("scopes")),
                row.getOffsetDateTime("created_at").toInstant(),
                moment(row, "expires_at"),
                moment(row, "last_used_at"),
                moment(row, "revoked_at"),
                moment(row, "previous_until"),
                moment(row, "previous_used_at"),
                row.getString("rotation"));
    }

    private static @Nullable Instant moment(Row row, String column) {
        var moment = row.getOffsetDateTime(column);
        return moment == null ? null : moment.toInstant();
    }
}
