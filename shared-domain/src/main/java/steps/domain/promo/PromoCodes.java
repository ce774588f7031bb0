package steps.domain.promo;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steps.domain.ledger.Points;
import steps.domain.user.User;
import steps.platform.sql.Results;

/** Claims codes for people and remembers whose they are. */
@Singleton
public class PromoCodes {
    static final int PAGE_SIZE = 5;

    private static final String HOLD_GROUP = """
            select id, title, discount_percent, description, price, true as available
              from promo_group where id = $1 and active for share
            """;
    private static final String TAKE = """
            with chosen as materialized (
              select id from promo_code
               where group_id = $1 and active and used_count < max_uses
                 and not exists (select from promo_issue where code_id = promo_code.id and user_id = $2)
               order by id limit 1 for no key update %s)
            update promo_code set used_count = used_count + 1 from chosen where promo_code.id = chosen.id
            returning promo_code.id
            """;
    static final String TAKE_FREE = TAKE.formatted("skip locked");
    static final String TAKE_ANY = TAKE.formatted("");
    private static final String ISSUE = """
            with issued as (
              insert into promo_issue (user_id, code_id, purchase_key, title, discount_percent, price, issued_at)
              values ($1, $2, $3, $4, $5, $6, $7) returning *)
            select issued.*, promo_code.code from issued join promo_code on promo_code.id = issued.code_id
            """;
    private static final String ISSUED = """
            select promo_issue.*, promo_code.code
              from promo_issue join promo_code on promo_code.id = promo_issue.code_id where promo_issue.user_id = $1
            """;
    static final String FIND = ISSUED + " and purchase_key = $2";
    static final String PAGE = ISSUED + " order by promo_issue.id desc offset $2 limit $3";

    private final Pool pool;

    PromoCodes(Pool pool) {
        this.pool = pool;
    }

    /** A page of the person's codes, newest first; pages count from 0, one beyond the end is empty. */
    public Uni<IssuedCodePage> of(long userId, int number) {
        return pool.preparedQuery(PAGE)
                .execute(Tuple.of(userId, (long) number * PAGE_SIZE, (long) PAGE_SIZE + 1))
                .map(PromoCodes::issued)
                .map(found ->
                        new IssuedCodePage(found.stream().limit(PAGE_SIZE).toList(), number, found.size() > PAGE_SIZE));
    }

    /** The code that this attempt of the person has brought; null when it has brought none. */
    public Uni<IssuedCode> boughtBy(long userId, String key) {
        return pool.preparedQuery(FIND).execute(Tuple.of(userId, key)).map(PromoCodes::only);
    }

    /** Its title and price stay until the caller's transaction ends; null when it is not offered (any more). */
    Uni<PromoOffer> holdGroup(long groupId) {
        return pool.preparedQuery(HOLD_GROUP).execute(Tuple.of(groupId)).map(rows -> {
            var found = PromoShelf.offers(rows);
            return found.isEmpty() ? null : found.getFirst();
        });
    }

    /**
     * Takes a code of the group that the person has not got yet; null when there is none. Passes over those that others are
     * taking; only when no other is left it waits, since whoever holds it may leave it, or leave it to more than one.
     */
    Uni<Long> take(long groupId, long userId) {
        return take(TAKE_FREE, groupId, userId)
                .chain(free -> free == null
                        ? take(TAKE_ANY, groupId, userId)
                        : Uni.createFrom().item(free));
    }

    Uni<IssuedCode> issue(User buyer, long codeId, PromoOffer offer, String key, Instant now) {
        return pool.preparedQuery(ISSUE)
                .execute(Tuple.tuple()
                        .addLong(buyer.id())
                        .addLong(codeId)
                        .addString(key)
                        .addString(offer.title())
                        .addInteger(offer.discountPercent())
                        .addLong(offer.price().value())
                        .addOffsetDateTime(now.atOffset(ZoneOffset.UTC)))
                .map(PromoCodes::only);
    }

    private Uni<Long> take(String which, long groupId, long userId) {
        return pool.preparedQuery(which)
                .execute(Tuple.of(groupId, userId))
                .map(rows ->
                        rows.rowCount() == 0 ? null : rows.iterator().next().getLong("id"));
    }

    private static @Nullable IssuedCode only(RowSet<Row> rows) {
        return issued(rows).stream().findFirst().orElse(null);
    }

    private static List<IssuedCode> issued(RowSet<Row> rows) {
        return Results.listOf(rows, PromoCodes::issued);
    }

    private static IssuedCode issued(Row row) {
        return new IssuedCode(
                row.getLong("id"),
                row.getString("code"),
                row.getString("title"),
                row.getInteger("discount_percent"),
                new Points(row.getLong("price")),
                row.getOffsetDateTime("issued_at").toInstant(),
                row.getOffsetDateTime("refunded_at") != null);
    }
}
