package steps.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.testing.Async.await;
import static steps.testing.Async.inTransaction;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.domain.ledger.Points;
import steps.domain.order.PastOrder.Piece;
import steps.domain.order.PastOrder.Step;
import steps.domain.user.User;
import steps.domain.user.Users;
import steps.testing.DatabaseResource;
import steps.testing.People;
import steps.testing.Plans;
import steps.testing.Shop;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class PastOrdersTest {
    private static final TrackingUrl TRACKING = new TrackingUrl("https://ya.ru/t/1");

    @Inject
    PastOrders past;

    @Inject
    Orders orders;

    @Inject
    Shop shop;

    @Inject
    Users users;

    @Inject
    Pool pool;

    private User alice;
    private long mug;

    @BeforeEach
    void aliceHasPoints() {
        alice = People.registered(users, "Alice");
        shop.gives(alice, 500);
        mug = shop.product("MUG-1", 30, 9);
    }

    @Test
    void anOrderTellsWhatBecameOfIt() {
        var order = buys();
        inTransaction(() -> orders.ship(order.id(), TRACKING, Actor.PARTNER));
        inTransaction(() -> orders.cancel(order.id(), Actor.operator("olga")));
        var found = await(() -> past.find(alice.id(), order.id()));
        assertThat(found.status()).isEqualTo(OrderStatus.CANCELED);
        assertThat(found.pieces()).containsExactly(new Piece("Gift", new Points(30)));
        assertThat(found.steps())
                .extracting(Step::status)
                .containsExactly(OrderStatus.PAID, OrderStatus.SHIPPED, OrderStatus.CANCELED);
        assertThat(found.steps()).extracting(Step::byBuyer).containsExactly(true, false, false);
        assertThat(found.steps()).extracting(Step::at).isSorted();
        assertThat(found.createdAt()).isEqualTo(found.steps().getFirst().at());
        assertThat(found.recipient()).isEqualTo("Петров Иван");
        assertThat(found.pickupAddress()).isEqualTo("Омск Мира 1");
        assertThat(found.trackingUrl()).isEqualTo(TRACKING.value());
        assertThat(found.paid()).isEqualTo(new Points(30));
        assertThat(found.refunded()).isEqualTo(new Points(30));
    }

    @Test
    void onlyAPaidOrderCanBeCanceled() {
        var order = buys();
        var before = await(() -> past.find(alice.id(), order.id()));
        assertThat(before.isCancelable()).isTrue();
        assertThat(before.refunded()).isEqualTo(Points.NONE);
        assertThat(before.trackingUrl()).isNull();
        inTransaction(() -> orders.ship(order.id(), null, Actor.PARTNER));
        assertThat(await(() -> past.find(alice.id(), order.id())).isCancelable())
                .isFalse();
    }

    @Test
    void anotherPersonsOrderIsNone() {
        var order = buys();
        var boris = People.registered(users, "Boris");
        assertThat(await(() -> past.find(boris.id(), order.id()))).isNull();
        assertThat(await(() -> past.find(alice.id(), -1))).isNull();
        assertThat(await(() -> past.of(boris.id(), 0))).isEqualTo(new PastOrderPage(List.of(), 0, false));
    }

    @Test
    void pagesBeginWithTheNewest() {
        long first = buys().id();
        for (int i = 0; i < PastOrders.PAGE_SIZE; i++) {
            buys();
        }
        var newest = await(() -> past.of(alice.id(), 0));
        assertThat(newest.orders())
                .hasSize(PastOrders.PAGE_SIZE)
                .extracting(PastOrderLine::id)
                .doesNotContain(first);
        assertThat(newest.orders().getFirst().id())
                .isGreaterThan(newest.orders().getLast().id());
        assertThat(newest.hasOlder()).isTrue();
        var older = await(() -> past.of(alice.id(), 1));
        assertThat(older.hasOlder()).isFalse();
        assertThat(older.orders()).singleElement().satisfies(line -> {
            assertThat(line.id()).isEqualTo(first);
            assertThat(line.title()).isEqualTo("Gift");
            assertThat(line.pieces()).isEqualTo(1);
        });
        assertThat(await(() -> past.of(alice.id(), 2)).orders()).isEmpty();
    }

    @Test
    void aPageIsFoundByAnIndex() {
        var boris = People.registered(users, "Boris");
        var plans = Plans.after(muchBoughtBy(boris), "analyze \"order\", order_item, order_status");
        assertThat(plans.of(PastOrders.PAGE, "bigint, integer, integer", "(1, 7, 0)"))
                .contains("order_of_user")
                .doesNotContain("Seq Scan on \"order\"", "Seq Scan on order_item");
        assertThat(plans.of(PastOrders.FIND, "bigint, bigint", "(1, 7)"))
                .doesNotContain(
                        "Seq Scan on \"order\"",
                        "Seq Scan on order_item",
                        "Seq Scan on order_status",
                        "Seq Scan on transfer");
    }

    private Order buys() {
        return shop.sells(alice, mug, shop.pickupPoint());
    }

    private String muchBoughtBy(User buyer) {
        return """
                with bought as (
                  insert into "order" (user_id, recipient_first_name, recipient_last_name, created_at, changed_at)
                  select %d, '', '', now(), now() from generate_series(1, 20000) returning id),
                filled as (
                  insert into order_item (order_id, product_id, product_code, price)
                  select id, %d, '', 1 from bought)
                insert into order_status (order_id, status, changed_at, actor) select id, 'paid', now(), 'buyer' from bought
                """.formatted(buyer.id(), mug);
    }
}
