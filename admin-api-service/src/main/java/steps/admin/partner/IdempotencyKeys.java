package steps.admin.partner;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.UUID;

/**
 * Calls that partners have marked as one by the header {@code Idempotency-Key}, with their answers for a day. All replicas share
 * them.
 */
@Singleton
class IdempotencyKeys {
    private static final String FORGET = "delete from partner_call where kept_until < now()";

    /** One that nobody has answered for so long was lost with its replica; what it did is safe to be done again. */
    private static final String CLAIM = """
            insert into partner_call (partner, key, token, claimed_until, kept_until)
            values ($1, $2, $3, now() + interval '10 minutes', now() + interval '1 day')
            on conflict (partner, key) do update
               set token = excluded.token, claimed_until = excluded.claimed_until, kept_until = excluded.kept_until
             where partner_call.status is null and partner_call.claimed_until < now()
            returning token
            """;

    private static final String FIND = """
            select status, content_type, answer, fingerprint from partner_call where partner = $1 and key = $2
            """;
    private static final String KEEP = """
            update partner_call set status = $4, content_type = $5, answer = $6, fingerprint = $7, kept_until = now() + interval '1 day'
             where partner = $1 and key = $2 and token = $3 and status is null
            """;
    private static final String RELEASE = """
            delete from partner_call where partner = $1 and key = $2 and token = $3 and status is null
            """;

    private final Pool pool;

    IdempotencyKeys(Pool pool) {
        this.pool = pool;
    }

    Uni<Claim> claim(String partner, String key) {
        var token = UUID.randomUUID();
        return pool.query(FORGET)
                .execute()
                .chain(() -> pool.preparedQuery(CLAIM).execute(Tuple.of(partner, key, token)))
                .chain(claimed ->
                        claimed.size() > 0 ? Uni.createFrom().item(new Claim.Fresh(token)) : find(partner, key));
    }

    private Uni<Claim> find(String partner, String key) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(partner, key))
                .map(rows -> rows.size() == 0
                        ? new Claim.InProgress()
                        : claim(rows.iterator().next()));
    }

    private static Claim claim(Row row) {
        return row.getInteger("status") == null
                ? new Claim.InProgress()
                : new Claim.Answered(
                        row.getInteger("status"),
                        row.getString("content_type"),
                        row.getString("answer"),
                        row.getString("fingerprint"));
    }

    Uni<Void> keep(String partner, String key, UUID token, Claim.Answered answer) {
        return pool.preparedQuery(KEEP)
                .execute(Tuple.tuple()
                        .addString(partner)
                        .addString(key)
                        .addUUID(token)
                        .addInteger(answer.status())
                        .addString(answer.contentType())
                        .addString(answer.body())
                        .addString(answer.fingerprint()))
                .replaceWithVoid();
    }

    Uni<Void> release(String partner, String key, UUID token) {
        return pool.preparedQuery(RELEASE)
                .execute(Tuple.of(partner, key, token))
                .replaceWithVoid();
    }

    /** Whose call it is now. */
    sealed interface Claim {
        /** Nobody has made it before. */
        record Fresh(UUID token) implements Claim {}

        /** It is being made right now. */
        record InProgress() implements Claim {}

        /**
         * It was made.
         *
         * @param fingerprint of the method, the address and the body
         */
        record Answered(int status, String contentType, String body, String fingerprint) implements Claim {}
    }
}
