package steps.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.testing.Async.await;
import static steps.testing.Async.together;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.domain.ledger.Books;
import steps.domain.ledger.Ledger;
import steps.domain.ledger.Points;
import steps.domain.pickup.PickupItem;
import steps.domain.pickup.PickupUploader;
import steps.domain.pickup.PickupUploads;
import steps.domain.user.User;
import steps.domain.user.Users;
import steps.testing.DatabaseResource;
import steps.testing.People;
import steps.testing.Rows;
import steps.testing.Shop;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class PurchasesTest {
    private static final long PRICE = 300;

    @Inject
    Purchases purchases;

    @Inject
    PickupUploads uploads;

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
    private String point;

    @BeforeEach
    void aMugIsOnSale() {
        alice = buyer("Alice", 500);
        mug = shop.product("MUG-1", PRICE, 1);
        point = shop.pickupPoint();
    }

    @AfterEach
    void theBooksBalance() {
        assertThat(await(books::audit).balance()).isTrue();
    }

    @Test
    void aPieceChangesHandsForItsPrice() {
        var sale = (Sale.Sold) buy(alice, shop.wish(mug, point));
        assertThat(sale.balance()).isEqualTo(new Points(200));
        assertThat(balanceOf(alice)).isEqualTo(200);
        assertThat(shop.stockOf(mug)).isZero();
        assertThat(sale.order().status()).isEqualTo(OrderStatus.PAID);
        assertThat(await(() -> purchases.madeBy(alice.id(), "another"))).isNull();
    }

    @Test
    void aPurchaseConfirmedAgainHasItsOrderAlready() {
        var wish = shop.wish(mug, point);
        var sold = (Sale.Sold) buy(alice, wish);
        var again = (Sale.AlreadySold) buy(alice, wish);
        assertThat(again.order().id()).isEqualTo(sold.order().id());
        assertThat(await(() -> purchases.madeBy(alice.id(), wish.key())).id())
                .isEqualTo(sold.order().id());
        assertThat(balanceOf(alice)).isEqualTo(200);
    }

    @Test
    void aKeyBelongsToItsBuyer() {
        var wish = shop.wish(shop.product("CUP", PRICE, 2), point);
        assertThat(buy(alice, wish)).isInstanceOf(Sale.Sold.class);
        assertThat(buy(buyer("Boris", 500), wish)).isInstanceOf(Sale.Sold.class);
    }

    @Test
    void missingPointsAreTold() {
        var boris = buyer("Boris", 120);
        assertThat(buy(boris, shop.wish(mug, point))).isEqualTo(new Sale.TooFewPoints(new Points(180)));
        nothingHappened(boris, 120);
    }

    @Test
    void aSoldOutProductIsNotSold() {
        var wish = shop.wish(mug, point);
        Rows.change(pool, "update product set stock = 0 where id = $1", mug);
        assertThat(buy(alice, wish)).isEqualTo(new Sale.SoldOut());
        assertThat(balanceOf(alice)).isEqualTo(500);
    }

    @Test
    void aWithdrawnProductOrCategoryIsNotSold() {
        var wish = shop.wish(mug, point);
        Rows.change(pool, "update product set active = false where id = $1", mug);
        assertThat(buy(alice, wish)).isEqualTo(new Sale.Withdrawn());
        Rows.change(pool, "update product set active = true where id = $1", mug);
        Rows.change(
                pool,
                "update category set active = false where id = (select category_id from product where id = $1)",
                mug);
        assertThat(buy(alice, wish)).isEqualTo(new Sale.Withdrawn());
        nothingHappened(alice, 500);
    }

    @Test
    void nobodyPaysAnotherPriceThanTheyWereShown() {
        var wish = shop.wish(mug, point);
        Rows.change(pool, "update product set price = 250 where id = $1", mug);
        assertThat(buy(alice, wish)).isEqualTo(new Sale.PriceChanged(new Points(250)));
        nothingHappened(alice, 500);
    }

    @Test
    void nothingIsSentWhereNoParcelsAreBroughtAnyMore() {
        var wish = shop.wish(mug, point);
        Rows.change(pool, "update pickup_point set active = false where id = $1", point);
        assertThat(buy(alice, wish)).isEqualTo(new Sale.NoPickupPoint());
        assertThat(buy(alice, shop.wish(mug, "nowhere"))).isEqualTo(new Sale.NoPickupPoint());
        nothingHappened(alice, 500);
    }

    @Test
    void ofFiftyBuyersOneGetsTheLastPiece() {
        var buyers = IntStream.range(0, 50).mapToObj(n -> buyer("Buyer", 500)).toList();
        var sales = together(buyers.stream()
                .<Callable<Sale>>map(buyer -> () -> buy(buyer, shop.wish(mug, point)))
                .toList());
        assertThat(sales).filteredOn(Sale.Sold.class::isInstance).hasSize(1);
        assertThat(sales).filteredOn(Sale.SoldOut.class::isInstance).hasSize(49);
        assertThat(shop.stockOf(mug)).isZero();
        assertThat(ordersOf(mug)).isEqualTo(1);
        assertThat(buyers).extracting(this::balanceOf).containsOnlyOnce(200L).contains(500L);
    }

    @Test
    void twentyConfirmationsAtOnceBuyOnce() {
        var cup = shop.product("CUP", PRICE, 20);
        shop.gives(alice, 20 * PRICE);
        var wish = shop.wish(cup, point);
        var sales = together(Collections.<Callable<Sale>>nCopies(20, () -> buy(alice, wish)));
        assertThat(sales).filteredOn(Sale.Sold.class::isInstance).hasSize(1);
        assertThat(sales).filteredOn(Sale.AlreadySold.class::isInstance).hasSize(19);
        assertThat(ordersOf(cup)).isEqualTo(1);
        assertThat(shop.stockOf(cup)).isEqualTo(19);
    }

    /** Some of the points are in each list, some only in every second one. */
    @Test
    void listsOfPickupPointsAreReplacedWhilePeopleBuy() {
        var cup = shop.product("CUP", 1, 1_000);
        var points = IntStream.range(0, 20).mapToObj(n -> "moving-" + n).toList();
        upload(points);
        var works = new ArrayList<Callable<String>>();
        for (int buyer = 0; buyer < 12; buyer++) {
            int of = buyer;
            works.add(() -> shopping(cup, points, of));
        }
        works.add(() -> {
            for (int round = 0; round < 10; round++) {
                upload(round % 2 == 0 ? points.subList(0, 10) : points);
            }
            return "uploaded";
        });
        assertThat(together(works)).hasSize(13);
        assertThat(ordersOf(cup)).isPositive().isEqualTo(1_000 - shop.stockOf(cup));
        assertThat(Rows.number(
                        pool,
                        "select count(*) from \"order\" left join pickup_point on pickup_point.id = pickup_point_id"
                                + " where pickup_point.id is null and pickup_point_id is not null"))
                .as("orders whose pickup point is gone")
                .isZero();
    }

    private String shopping(long product, List<String> points, int of) {
        var buyer = buyer("Buyer", 100);
        for (int n = 0; n < 20; n++) {
            assertThat(buy(buyer, shop.wish(product, points.get((n + of) % points.size()))))
                    .isInstanceOfAny(Sale.Sold.class, Sale.NoPickupPoint.class);
        }
        return "bought";
    }

    private void upload(List<String> ids) {
        var items = ids.stream()
                .map(id -> new PickupItem(id, "г. Омск, ул. Мира, 1"))
                .toList();
        await(() -> uploads.begin()
                .chain(upload -> uploads.stage(upload, 0, items)
                        .chain(() -> uploads.replace(upload, items.size(), PickupUploader.partner("")))));
    }

    private User buyer(String name, long points) {
        var buyer = People.registered(users, name);
        shop.gives(buyer, points);
        return buyer;
    }

    private Sale buy(User buyer, Purchase wish) {
        return await(() -> purchases.buy(buyer, wish));
    }

    private void nothingHappened(User buyer, long points) {
        assertThat(balanceOf(buyer)).isEqualTo(points);
        assertThat(shop.stockOf(mug)).isEqualTo(1);
        assertThat(ordersOf(mug)).isZero();
    }

    private long balanceOf(User buyer) {
        return await(() -> ledger.balanceOf(buyer.id())).value();
    }

    private long ordersOf(long product) {
        return Rows.number(pool, "select count(*) from order_item where product_id = $1", product);
    }
}
