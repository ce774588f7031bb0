package steps.domain.catalog;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import steps.domain.ledger.Points;
import steps.platform.sql.Results;

/** What can be bought now: what is sold out or withdrawn, or stands in a category that is, is not there. */
@Singleton
public class Catalog {
    static final int PAGE_SIZE = 8;

    private static final String SHELVES = """
            select category.id, category.title, count(*) as offers
              from category join product on product.category_id = category.id and product.active and product.stock > 0
             where category.active
             group by category.id order by category.position, category.id
            """;
    private static final String TITLE = "select title from category where id = $1 and active";
    private static final String OFFERS = """
            select product.id, category_id, product.title, description, price, stock, media_id
              from product join category on category.id = product.category_id and category.active
             where product.active and product.stock > 0
            """;
    private static final String PAGE = OFFERS + " and category_id = $1 order by price, product.id offset $2 limit $3";
    private static final String ONE = OFFERS + " and product.id = $1";

    private static final String PLACE = """
            select * from (
              select product.id, category_id, product.title, description, price, stock, media_id,
                     row_number() over cheapest as place, count(*) over everything as places,
                     coalesce(lag(product.id) over cheapest, last_value(product.id) over everything) as previous_id,
                     coalesce(lead(product.id) over cheapest, first_value(product.id) over everything) as next_id
                from product join category on category.id = product.category_id and category.active
               where product.active and product.stock > 0
                 and category_id = (select category_id from product where id = $1)
              window cheapest as (order by price, product.id),
                     everything as (order by price, product.id rows between unbounded preceding and unbounded following)
            ) as shelf where id = $1
            """;

    private final Pool pool;

    Catalog(Pool pool) {
        this.pool = pool;
    }

    /** In the order that the content managers gave them. */
    public Uni<List<Shelf>> shelves() {
        return pool.query(SHELVES)
                .execute()
                .map(rows -> Results.listOf(
                        rows, row -> new Shelf(row.getLong("id"), row.getString("title"), row.getInteger("offers"))));
    }

    /** Pages count from 0; one beyond the end is empty. Null when there is no such category (any more). */
    public Uni<ShelfPage> page(long categoryId, int number) {
        return pool.preparedQuery(TITLE)
                .execute(Tuple.of(categoryId))
                .chain(found -> found.size() == 0
                        ? Uni.createFrom().nullItem()
                        : page(categoryId, found.iterator().next().getString("title"), number));
    }

    /** Null when it cannot be bought (any more). */
    public Uni<Offer> find(long productId) {
        return pool.preparedQuery(ONE)
                .execute(Tuple.of(productId))
                .map(rows -> offers(rows).stream().findFirst().orElse(null));
    }

    /** The same with what stands beside it. */
    public Uni<OfferPlace> place(long productId) {
        return pool.preparedQuery(PLACE)
                .execute(Tuple.of(productId))
                .map(rows ->
                        Results.stream(rows).map(Catalog::place).findFirst().orElse(null));
    }

    private static OfferPlace place(Row row) {
        return new OfferPlace(
                offer(row),
                row.getInteger("place"),
                row.getInteger("places"),
                row.getLong("previous_id"),
                row.getLong("next_id"));
    }

    private Uni<ShelfPage> page(long categoryId, String title, int number) {
        return pool.preparedQuery(PAGE)
                .execute(Tuple.of(categoryId, (long) number * PAGE_SIZE, PAGE_SIZE + 1))
                .map(Catalog::offers)
                .map(found -> new ShelfPage(
                        categoryId, title, found.stream().limit(PAGE_SIZE).toList(), number, found.size() > PAGE_SIZE));
    }

    private static List<Offer> offers(RowSet<Row> rows) {
        return Results.listOf(rows, Catalog::offer);
    }

    private static Offer offer(Row row) {
        return new Offer(
                row.getLong("id"),
                row.getLong("category_id"),
                row.getString("title"),
                row.getString("description"),
                new Points(row.getLong("price")),
                row.getInteger("stock"),
                Optional.ofNullable(row.getLong("media_id")));
    }
}
