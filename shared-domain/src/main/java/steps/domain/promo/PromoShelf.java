package steps.domain.promo;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import steps.domain.ledger.Points;
import steps.domain.user.User;
import steps.platform.sql.Results;

/** The groups whose codes somebody can buy now: what is withdrawn or used up is not there. */
@Singleton
public class PromoShelf {
    static final int PAGE_SIZE = 8;

    /** What somebody has already, they do not get again. */
    static final String LEFT_FOR = """
            exists (select from promo_code
                     where promo_code.group_id = promo_group.id and promo_code.active and used_count < max_uses
                       and not exists (select from promo_issue where code_id = promo_code.id and promo_issue.user_id = %s))
            """;

    static final String PAGE = """
            select id, title, discount_percent, description, price, true as available
              from promo_group where active and %s order by price, id offset $2 limit $3
            """.formatted(LEFT_FOR.formatted("$1"));
    static final String ONE = """
            select id, title, discount_percent, description, price, %s as available
              from promo_group where id = $2 and active
            """.formatted(LEFT_FOR.formatted("$1"));

    private final Pool pool;

    PromoShelf(Pool pool) {
        this.pool = pool;
    }

    /** Pages count from 0; one beyond the end is empty. */
    public Uni<PromoOfferPage> page(User visitor, int number) {
        return pool.preparedQuery(PAGE)
                .execute(Tuple.of(visitor.id(), (long) number * PAGE_SIZE, (long) PAGE_SIZE + 1))
                .map(PromoShelf::offers)
                .map(found ->
                        new PromoOfferPage(found.stream().limit(PAGE_SIZE).toList(), number, found.size() > PAGE_SIZE));
    }

    /** Null when there is no such group (any more); it may be used up. */
    public Uni<PromoOffer> find(User visitor, long groupId) {
        return pool.preparedQuery(ONE)
                .execute(Tuple.of(visitor.id(), groupId))
                .map(rows -> offers(rows).stream().findFirst().orElse(null));
    }

    static List<PromoOffer> offers(RowSet<Row> rows) {
        return Results.listOf(rows, PromoShelf::offer);
    }

    private static PromoOffer offer(Row row) {
        return new PromoOffer(
                row.getLong("id"),
                row.getString("title"),
                row.getInteger("discount_percent"),
                row.getString("description"),
                new Points(row.getLong("price")),
                row.getBoolean("available"));
    }
}
