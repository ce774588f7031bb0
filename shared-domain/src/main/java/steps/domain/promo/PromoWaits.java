package steps.domain.promo;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import steps.domain.delivery.Deliveries;
import steps.domain.delivery.NewDelivery;
import steps.domain.delivery.Notice;
import steps.domain.user.User;
import steps.platform.transaction.Transactions;

/** Remembers who wants to be told when there are codes again, and tells them, whoever has brought the codes. */
@Singleton
public class PromoWaits {
    private static final int AT_ONCE = 200;
    private static final String ASK = """
            with wanted as (
              select $1::bigint as user_id, $2::bigint as group_id
               where $2::bigint is null or exists (select from promo_group where id = $2 and active)),
            asked as (
              insert into promo_wait (user_id, group_id, asked_at) select user_id, group_id, $3 from wanted
              on conflict do nothing)
            select from wanted
            """;
    private static final String OPEN = """
            with open as materialized (
              select id, title, price from promo_group
               where active and exists (select from promo_code
                                         where group_id = promo_group.id and promo_code.active and used_count < max_uses)),
            due as materialized (
              select promo_wait.id, promo_wait.user_id, promo_group.id as group_id, promo_group.title from %s
               order by promo_wait.id limit $1 for no key update of promo_wait skip locked),
            told as (delete from promo_wait using due where promo_wait.id = due.id)
            select users.telegram_id, due.group_id, due.title
              from due join users on users.id = due.user_id
             where users.active and users.erased_at is null
            """;
    private static final String LEFT = PromoShelf.LEFT_FOR.formatted("promo_wait.user_id");
    static final String DUE_OF_GROUPS = OPEN.formatted("""
            open as promo_group join promo_wait on promo_wait.group_id = promo_group.id where %s
            """.formatted(LEFT));
    static final String DUE_OF_ANY = OPEN.formatted("""
            promo_wait
              join lateral (select id, title from open as promo_group where %s order by price, id limit 1) as promo_group
                on true
             where promo_wait.group_id is null
            """.formatted(LEFT));

    private final Transactions transactions;
    private final Pool pool;
    private final Deliveries deliveries;
    private final Clock clock;

    PromoWaits(Transactions transactions, Pool pool, Deliveries deliveries, Clock clock) {
        this.transactions = transactions;
        this.pool = pool;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /**
     * Once is enough. Whether they will be told: of a group that is withdrawn nobody is.
     *
     * @param groupId null for codes of any group
     */
    public Uni<Boolean> ask(User user, @Nullable Long groupId) {
        return pool.preparedQuery(ASK)
                .execute(Tuple.of(user.id(), groupId, clock.instant().atOffset(ZoneOffset.UTC)))
                .map(wanted -> wanted.rowCount() == 1);
    }

    /** Tells some of those who can get what they wait for, each once; answers whether there may be more. */
    public Uni<Boolean> tell() {
        return tell(DUE_OF_GROUPS).chain(more -> tell(DUE_OF_ANY).map(others -> more || others));
    }

    private Uni<Boolean> tell(String due) {
        return transactions.retrying(() -> pool.preparedQuery(due)
                .execute(Tuple.of(AT_ONCE))
                .call(this::enqueue)
                .map(told -> told.rowCount() == AT_ONCE));
    }

    private Uni<Void> enqueue(RowSet<Row> waiting) {
        return Multi.createFrom()
                .iterable(waiting)
                .onItem()
                .transformToUniAndConcatenate(row -> deliveries.enqueue(NewDelivery.of(
                        row.getLong("telegram_id"),
                        new Notice.PromoRefilled(row.getLong("group_id"), row.getString("title")))))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
