package steps.domain.manager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static steps.testing.Async.await;
import static steps.testing.Async.inTransaction;
import static steps.testing.Async.together;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.domain.delivery.ManagerNotice;
import steps.domain.figures.BooksFigure;
import steps.domain.ledger.Books;
import steps.domain.ledger.Points;
import steps.domain.promo.PromoPurchases;
import steps.domain.promo.PromoStockAlerts;
import steps.domain.promo.PromoWish;
import steps.domain.user.User;
import steps.domain.user.Users;
import steps.testing.DatabaseResource;
import steps.testing.Managers;
import steps.testing.People;
import steps.testing.PromoStock;
import steps.testing.Rows;
import steps.testing.Shop;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class ManagerNoticesTest {
    @Inject
    ManagerNotices notices;

    @Inject
    PromoStockAlerts alerts;

    @Inject
    BooksFigure books;

    @Inject
    PromoPurchases codes;

    @Inject
    Shop shop;

    @Inject
    Users users;

    @Inject
    Pool pool;

    private Managers managers;
    private PromoStock promo;
    private User anna;
    private User buyer;

    @BeforeEach
    void nobodyReads() {
        managers = new Managers(pool);
        managers.clear();
        promo = new PromoStock(pool);
        promo.clear();
        Rows.change(pool, "delete from promo_stock_told");
        anna = People.registered(users, "Anna");
        buyer = People.registered(users, "Buyer");
    }

    @Test
    void anOrderIsToldToThoseWhoHaveAskedForIt() {
        var boris = People.registered(users, "Boris");
        managers.reads(anna, "order_paid");
        managers.reads(boris, "stock_low");
        shop.gives(buyer, 300);
        var order = shop.sells(buyer, shop.product("A", 300, 10), shop.pickupPoint());
        assertThat(managers.toldTo(anna, "manager_order_paid"))
                .containsExactly("{\"type\": \"manager_order_paid\", \"points\": 300, \"orderId\": " + order.id()
                        + ", \"product\": \"Gift\"}");
        assertThat(managers.toldTo(boris, "manager_order_paid")).isEmpty();
        assertThat(managers.toldTo(boris, "manager_stock_low")).isEmpty();
    }

    @Test
    void aThresholdOfStockIsToldOnceEachTimeThatItIsPassed() {
        managers.reads(anna, "stock_low");
        long gift = shop.product("A", 1, 5);
        var point = shop.pickupPoint();
        shop.gives(buyer, 5);
        for (int n = 0; n < 5; n++) {
            shop.sells(buyer, gift, point);
        }
        assertThat(managers.toldTo(anna, "manager_stock_low"))
                .hasSize(2)
                .satisfiesExactly(
                        three -> assertThat(three).contains("\"left\": 3"),
                        none -> assertThat(none).contains("\"left\": 0"));
    }

    @Test
    void aRolledBackEventIsToldNobody() {
        managers.reads(anna, "order_paid");
        assertThatThrownBy(() -> inTransaction(() -> notices.tell(new ManagerNotice.OrderPaid(1, "Gift", 1))
                        .chain(() -> Uni.createFrom().failure(new IllegalStateException("no")))))
                .hasMessageContaining("no");
        assertThat(managers.toldTo(anna, "manager_order_paid")).isEmpty();
    }

    @Test
    void managersWhoMayNotComeInOrBlockedTheBotHearNothing() {
        long account = managers.reads(anna, "order_paid");
        Rows.change(pool, "update panel_account set active = false where id = $1", account);
        tell(new ManagerNotice.OrderPaid(1, "Gift", 1));
        Rows.change(pool, "update panel_account set active = true where id = $1", account);
        Rows.change(pool, "update panel_telegram set linked_at = null, code_hash = '-' where account_id = $1", account);
        tell(new ManagerNotice.OrderPaid(1, "Gift", 1));
        Rows.change(
                pool, "update panel_telegram set linked_at = now(), code_hash = null where account_id = $1", account);
        Rows.change(pool, "update users set blocked_bot = true where id = $1", anna.id());
        tell(new ManagerNotice.OrderPaid(1, "Gift", 1));
        assertThat(managers.toldTo(anna, "manager_order_paid")).isEmpty();
        Rows.change(pool, "update users set blocked_bot = false where id = $1", anna.id());
        tell(new ManagerNotice.OrderPaid(1, "Gift", 1));
        assertThat(managers.toldTo(anna, "manager_order_paid")).hasSize(1);
    }

    @Test
    void anHourBringsOnlySoManyAndThenItIsSaidThatItIsEnough() {
        managers.reads(anna, "order_paid", "upload_refused");
        for (int n = 0; n < 25; n++) {
            tell(new ManagerNotice.OrderPaid(n, "Gift", 1));
        }
        tell(new ManagerNotice.UploadRefused("boxes", "The array is empty."));
        assertThat(managers.toldTo(anna, "manager_order_paid")).hasSize(20);
        assertThat(managers.toldTo(anna, "manager_enough")).containsExactly("""
            {"kind": "order_paid", "type": "manager_enough"}\
            """);
        assertThat(managers.toldTo(anna, "manager_upload_refused")).hasSize(1);
        Rows.change(
                pool,
                "update delivery set created_at = created_at - interval '61 min' where chat_id = $1",
                anna.telegramId());
        tell(new ManagerNotice.OrderPaid(99, "Gift", 1));
        assertThat(managers.toldTo(anna, "manager_order_paid")).hasSize(21);
    }

    /** Two who buy the last two at once see each other's code as free, and nobody says it twice. */
    @Test
    void codesThatRunOutAreToldOnceAndAgainAfterNewOnes() {
        managers.reads(anna, "promo_low");
        long food = promo.group("Корм", 10, 0);
        promo.codes(food, 12);
        await(alerts::tell);
        assertThat(managers.toldTo(anna, "manager_promo_low")).isEmpty();
        buy(food, 2);
        await(alerts::tell);
        await(alerts::tell);
        assertThat(managers.toldTo(anna, "manager_promo_low"))
                .singleElement()
                .satisfies(low -> assertThat(low).contains("\"left\": 10"));
        together(Collections.<Callable<Object>>nCopies(10, () -> {
            buy(food, 1);
            return null;
        }));
        together(Collections.<Callable<Integer>>nCopies(4, () -> await(alerts::tell)));
        assertThat(managers.toldTo(anna, "manager_promo_low"))
                .hasSize(2)
                .last()
                .satisfies(none -> assertThat(none).contains("\"left\": 0"));
        promo.codes(food, 3);
        await(alerts::tell);
        assertThat(managers.toldTo(anna, "manager_promo_low"))
                .as("few again is no news to whoever has brought them")
                .hasSize(2);
        buy(food, 3);
        await(alerts::tell);
        assertThat(managers.toldTo(anna, "manager_promo_low")).hasSize(3);
    }

    @Test
    void oneCodeForManyIsEnoughForMany() {
        managers.reads(anna, "promo_low");
        long coffee = promo.group("Кофе", 10, 0);
        promo.code(coffee, 12);
        await(alerts::tell);
        assertThat(managers.toldTo(anna, "manager_promo_low")).isEmpty();
        buy(coffee, 2);
        await(alerts::tell);
        assertThat(managers.toldTo(anna, "manager_promo_low"))
                .singleElement()
                .satisfies(low -> assertThat(low).contains("\"left\": 10"));
    }

    @Test
    void aGroupThatIsNotOfferedIsNoNews() {
        managers.reads(anna, "promo_low");
        long food = promo.group("Корм", 10, 0);
        Rows.change(pool, "update promo_group set active = false where id = $1", food);
        await(alerts::tell);
        assertThat(managers.toldTo(anna, "manager_promo_low")).isEmpty();
    }

    @Test
    void booksThatStopBalancingAreToldOnceByWhicheverReplica() {
        managers.reads(anna, "books_off");
        var well = new Books.Report(5, 0, 0, Points.NONE);
        var off = new Books.Report(5, 1, 1, Points.NONE);
        await(() -> books.keep(well));
        together(Collections.<Callable<Void>>nCopies(4, () -> await(() -> books.keep(off))));
        await(() -> books.keep(off));
        assertThat(managers.toldTo(anna, "manager_books_off")).containsExactly("""
            {"type": "manager_books_off", "accounts": 2}\
            """);
        await(() -> books.keep(well));
        await(() -> books.keep(off));
        assertThat(managers.toldTo(anna, "manager_books_off")).hasSize(2);
        assertThat(Rows.number(pool, "select value from rollup_now where measure = 'books_off'"))
                .isEqualTo(2);
        await(() -> books.keep(well));
    }

    private void tell(ManagerNotice notice) {
        inTransaction(() -> notices.tell(notice));
    }

    private void buy(long group, int times) {
        for (int n = 0; n < times; n++) {
            var somebody = People.registered(users, "Buyer");
            var wish = new PromoWish(UUID.randomUUID().toString(), group, Points.NONE);
            await(() -> codes.buy(somebody, wish));
        }
    }
}
