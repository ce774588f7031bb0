package steps.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static steps.testing.Async.await;
import static steps.testing.Async.inTransaction;
import static steps.testing.Async.together;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.domain.ledger.Books;
import steps.domain.ledger.Ledger;
import steps.domain.ledger.Points;
import steps.domain.user.User;
import steps.domain.user.Users;
import steps.testing.DatabaseResource;
import steps.testing.People;
import steps.testing.Rows;
import steps.testing.SchemaOwner;
import steps.testing.Shop;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class OrdersTest {
    private static final TrackingUrl TRACKING = new TrackingUrl("https://ya.ru/t/1");

    @Inject
    Orders orders;

    @Inject
    Shop shop;

    @Inject
    Users users;

    @Inject
    Ledger ledger;

    @Inject
    Books books;

    @Inject
    Pool pool;

    private User alice;
    private long mug;
    private long order;

    @BeforeEach
    void aliceHasBoughtAMug() {
        alice = People.registered(users, "Alice");
        shop.gives(alice, 500);
        mug = shop.product("MUG-1", 300, 1);
        order = shop.sells(alice, mug, shop.pickupPoint()).id();
    }

    @AfterEach
    void theBooksBalance() {
        assertThat(await(books::audit).balance()).isTrue();
    }

    @Test
    void goesFromPaidOverShippedToDelivered() {
        assertThat(ship(TRACKING)).isInstanceOf(OrderChange.Changed.class);
        assertThat(deliver()).isInstanceOf(OrderChange.Changed.class);
        assertThat(await(() -> orders.historyOf(order)))
                .extracting(OrderStep::status)
                .containsExactly(OrderStatus.PAID, OrderStatus.SHIPPED, OrderStatus.DELIVERED);
        assertThat(await(() -> orders.historyOf(order)))
                .extracting(OrderStep::by)
                .containsExactly(Actor.BUYER, Actor.PARTNER, Actor.PARTNER);
    }

    @Test
    void linesAboutAnOrderAreMarkedWithItsNumber() {
        var mark = await(() -> orders.deliver(order, Actor.PARTNER).map(change -> String.valueOf(MDC.get("order"))));
        assertThat(mark).isEqualTo(Long.toString(order));
    }

    @Test
    void theSameStatusAgainChangesNothing() {
        ship(TRACKING);
        assertThat(ship(TRACKING)).isInstanceOf(OrderChange.Unchanged.class);
        assertThat(ship(null)).isInstanceOf(OrderChange.Unchanged.class);
        deliver();
        assertThat(deliver()).isInstanceOf(OrderChange.Unchanged.class);
        assertThat(await(() -> orders.historyOf(order))).hasSize(3);
    }

    @Test
    void anotherTrackingAddressReplacesTheFormerOne() {
        ship(null);
        assertThat(ship(TRACKING))
                .isInstanceOfSatisfying(
                        OrderChange.Changed.class,
                        changed -> assertThat(changed.order().trackingUrl()).hasValue(TRACKING.value()));
        assertThat(await(() -> orders.historyOf(order))).hasSize(2);
    }

    @Test
    void doesNotGoBackNorSkip() {
        assertThat(deliver()).isEqualTo(new OrderChange.NotAllowed(OrderStatus.PAID, OrderStatus.DELIVERED));
        ship(null);
        deliver();
        assertThat(ship(TRACKING)).isEqualTo(new OrderChange.NotAllowed(OrderStatus.DELIVERED, OrderStatus.SHIPPED));
        assertThat(cancel()).isEqualTo(new OrderChange.NotAllowed(OrderStatus.DELIVERED, OrderStatus.CANCELED));
        assertThat(balance()).isEqualTo(200);
    }

    @Test
    void anOrderThatIsNotThereIsUnknown() {
        assertThat(inTransaction(() -> orders.ship(-1, null, Actor.PARTNER))).isEqualTo(new OrderChange.Unknown());
        assertThat(inTransaction(() -> orders.deliver(-1, Actor.PARTNER))).isEqualTo(new OrderChange.Unknown());
        assertThat(inTransaction(() -> orders.cancel(-1, Actor.PARTNER))).isEqualTo(new OrderChange.Unknown());
    }

    @Test
    void cancelingGivesThePointsBackAndPutsThePieceOnSale() {
        assertThat(shop.stockOf(mug)).isZero();
        assertThat(cancel())
                .isInstanceOfSatisfying(
                        OrderChange.Changed.class,
                        changed -> assertThat(changed.refunded()).isEqualTo(new Points(300)));
        assertThat(balance()).isEqualTo(500);
        assertThat(shop.stockOf(mug)).isEqualTo(1);
    }

    @Test
    void aShippedOrderCanBeCanceledButNotByItsBuyer() {
        ship(null);
        assertThat(cancelByBuyer(alice))
                .isEqualTo(new OrderChange.NotAllowed(OrderStatus.SHIPPED, OrderStatus.CANCELED));
        assertThat(cancel()).isInstanceOf(OrderChange.Changed.class);
        assertThat(balance()).isEqualTo(500);
    }

    @Test
    void nobodyCancelsSomebodyElsesOrder() {
        var boris = People.registered(users, "Boris");
        assertThat(cancelByBuyer(boris)).isEqualTo(new OrderChange.Unknown());
        assertThat(cancelByBuyer(alice)).isInstanceOf(OrderChange.Changed.class);
    }

    @Test
    void twentyCancellationsAtOnceRefundOnce() {
        var changes = together(Collections.<Callable<OrderChange>>nCopies(20, this::cancel));
        assertThat(changes).filteredOn(OrderChange.Changed.class::isInstance).hasSize(1);
        assertThat(changes).filteredOn(OrderChange.Unchanged.class::isInstance).hasSize(19);
        assertThat(balance()).isEqualTo(500);
        assertThat(shop.stockOf(mug)).isEqualTo(1);
    }

    @Test
    void shippingAndCancelingAtOnceNeverDoBothHalves() {
        var works = new ArrayList<Callable<OrderChange>>();
        for (int i = 0; i < 10; i++) {
            works.add(this::cancel);
            works.add(() -> ship(null));
            works.add(this::deliver);
        }
        together(works);
        var delivered = Rows.text(pool, "select status from \"order\" where id = $1", order)
                .equals("delivered");
        assertThat(balance()).isEqualTo(delivered ? 200 : 500);
        assertThat(shop.stockOf(mug)).isEqualTo(delivered ? 0 : 1);
    }

    @Test
    void ofTheBuyerWhoCancelsAndThePartnerWhoShipsOneWins() {
        var works = new ArrayList<Callable<OrderChange>>();
        for (int i = 0; i < 10; i++) {
            works.add(() -> cancelByBuyer(alice));
            works.add(() -> ship(TRACKING));
        }
        assertThat(together(works))
                .filteredOn(OrderChange.Changed.class::isInstance)
                .hasSize(1);
        boolean shipped = Rows.text(pool, "select status from \"order\" where id = $1", order)
                .equals("shipped");
        assertThat(balance()).isEqualTo(shipped ? 200 : 500);
        assertThat(shop.stockOf(mug)).isEqualTo(shipped ? 0 : 1);
        assertThat(await(() -> orders.historyOf(order))).hasSize(2);
    }

    @Test
    void severalPayersGetBackExactlyWhatTheyPaid() {
        var boris = People.registered(users, "Boris");
        shop.gives(boris, 50);
        Rows.change(
                pool,
                "insert into transfer (debit_account_id, credit_account_id, amount, operation, idempotency_key,"
                        + " order_id, created_at)"
                        + " select (select id from account where user_id = $1),"
                        + " (select id from account where system_name = 'shop'), 30, 'purchase', $2, $3, now()",
                boris.id(),
                "order:" + order,
                order);
        assertThat(await(() -> ledger.balanceOf(boris.id()))).isEqualTo(new Points(20));
        cancel();
        assertThat(await(() -> ledger.balanceOf(boris.id()))).isEqualTo(new Points(50));
        assertThat(balance()).isEqualTo(500);
    }

    @Test
    void theDatabaseRefusesWhatOrdersNeverDo() {
        cancel();
        for (var forbidden : List.of(
                "update \"order\" set status = 'paid' where id = " + order,
                "delete from order_status where order_id = " + order,
                "truncate order_status",
                "update order_status set actor = 'system' where order_id = " + order,
                "update product set stock = -1 where id = " + mug)) {
            assertThatThrownBy(() -> SchemaOwner.run(forbidden))
                    .as(forbidden)
                    .hasMessageMatching("(?s).*(does not go from|append-only|check constraint).*");
        }
    }

    private OrderChange ship(TrackingUrl tracking) {
        return inTransaction(() -> orders.ship(order, tracking, Actor.PARTNER));
    }

    private OrderChange deliver() {
        return inTransaction(() -> orders.deliver(order, Actor.PARTNER));
    }

    private OrderChange cancel() {
        return inTransaction(() -> orders.cancel(order, Actor.PARTNER));
    }

    private OrderChange cancelByBuyer(User buyer) {
        return inTransaction(() -> orders.cancelByBuyer(order, buyer.id()));
    }

    private long balance() {
        return await(() -> ledger.balanceOf(alice.id())).value();
    }
}
