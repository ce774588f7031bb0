package steps.testing;

import static steps.testing.Async.await;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import steps.domain.ledger.Ledger;
import steps.domain.ledger.Points;
import steps.domain.order.Order;
import steps.domain.order.Purchase;
import steps.domain.order.Purchases;
import steps.domain.order.Recipient;
import steps.domain.order.Sale;
import steps.domain.user.Phone;
import steps.domain.user.User;

/** Fills shelves and buys from them as tests need it. */
@ApplicationScoped
public class Shop {
    private static final AtomicLong LAST = new AtomicLong();

    private final Pool pool;
    private final Purchases purchases;
    private final Bank bank;

    public Shop(Pool pool, Purchases purchases, Ledger ledger) {
        this.pool = pool;
        this.purchases = purchases;
        this.bank = new Bank(ledger);
    }

    /** A product in a category of its own; answers its id. */
    public long product(String code, long price, int stock) {
        return Rows.number(
                pool,
                "with shelf as (insert into category (title) values ('Shelf') returning id)"
                        + " insert into product (category_id, title, code, price, stock)"
                        + " select id, 'Gift', $1, $2, $3 from shelf returning id",
                code,
                price,
                stock);
    }

    /** A pickup point that nobody has uploaded; answers its id. */
    public String pickupPoint() {
        var id = "test-" + LAST.incrementAndGet();
        Rows.change(
                pool,
                "insert into pickup_point (id, full_address, search_text) values ($1, 'Омск Мира 1', 'омск мира 1')",
                id);
        return id;
    }

    public void gives(User user, long points) {
        bank.gives(user.id(), points);
    }

    /** The buyer pays for one piece with points that they have. */
    public Order sells(User buyer, long productId, String pickupPointId) {
        var wish = wish(productId, pickupPointId);
        var sale = await(() -> purchases.buy(buyer, wish));
        if (sale instanceof Sale.Sold(Order order, Points balance)) {
            return order;
        }
        throw new AssertionError("Not sold: " + sale);
    }

    /** An attempt to buy the product for what it costs now. */
    public Purchase wish(long productId, String pickupPointId) {
        var price = new Points(Rows.number(pool, "select price from product where id = $1", productId));
        var recipient = new Recipient("Иван", "Петров", new Phone("+79991234567"));
        return new Purchase(UUID.randomUUID().toString(), productId, price, pickupPointId, recipient);
    }

    public int stockOf(long productId) {
        return (int) Rows.number(pool, "select stock from product where id = $1", productId);
    }

    /** Puts the moment of an order where a test looks for it. */
    public void dates(long orderId, OffsetDateTime createdAt) {
        await(() -> pool.preparedQuery("update \"order\" set created_at = $2 where id = $1")
                .execute(Tuple.of(orderId, createdAt)));
    }
}
