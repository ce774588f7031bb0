package steps.domain.promo;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.testing.Async.await;
import static steps.testing.Async.together;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.domain.ledger.Books;
import steps.domain.ledger.Ledger;
import steps.domain.ledger.Points;
import steps.domain.user.User;
import steps.domain.user.Users;
import steps.testing.Bank;
import steps.testing.DatabaseResource;
import steps.testing.Families;
import steps.testing.People;
import steps.testing.PromoStock;
import steps.testing.Rows;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class PromoPurchasesTest {
    private static final long PRICE = 300;

    @Inject
    PromoPurchases purchases;

    @Inject
    PromoCodes codes;

    @Inject
    PromoShelf shelf;

    @Inject
    Users users;

    @Inject
    Ledger ledger;

    @Inject
    Bank bank;

    @Inject
    Books books;

    @Inject
    Pool pool;

    private PromoStock stock;
    private User alice;
    private long food;
    private String code;

    @BeforeEach
    void aCodeIsOnSale() {
        stock = new PromoStock(pool);
        stock.clear();
        food = stock.group("Корм", 10, PRICE);
        code = stock.code(food, 1);
        alice = buyer(500);
    }

    @AfterEach
    void theBooksBalance() {
        assertThat(await(books::audit).balance()).isTrue();
    }

    @Test
    void aCodeChangesHandsForItsPrice() {
        var sale = (PromoSale.Issued) buy(alice, wish());
        assertThat(sale.balance()).isEqualTo(new Points(200));
        assertThat(sale.code())
                .extracting(IssuedCode::code, IssuedCode::title, IssuedCode::discountPercent, IssuedCode::price)
                .containsExactly(code, "Корм", 10, new Points(PRICE));
        assertThat(balanceOf(alice)).isEqualTo(200);
        assertThat(stock.usedOf(food)).isEqualTo(1);
        assertThat(Rows.text(
                        pool,
                        "select operation || ' ' || amount from transfer where idempotency_key = $1",
                        "promo:" + sale.code().id()))
                .isEqualTo("promo_purchase 300");
    }

    @Test
    void aPurchaseConfirmedAgainHasItsCodeAlready() {
        stock.codes(food, 5);
        var wish = wish();
        var issued = (PromoSale.Issued) buy(alice, wish);
        assertThat(buy(alice, wish)).isEqualTo(new PromoSale.AlreadyIssued(issued.code()));
        assertThat(balanceOf(alice)).isEqualTo(200);
        assertThat(stock.issuesOf(food)).isEqualTo(1);
    }

    @Test
    void familiesPayForTheirMembers() {
        var families = new Families(pool, ledger);
        long family = families.of(alice, buyer(0));
        bank.gives(alice.id(), 200);
        assertThat(buy(alice, wish()))
                .isInstanceOfSatisfying(
                        PromoSale.Issued.class,
                        issued -> assertThat(issued.balance()).isEqualTo(new Points(400)));
        assertThat(families.balanceOf(family)).isZero();
        assertThat(balanceOf(alice)).isEqualTo(400);
    }

    @Test
    void missingPointsAreTold() {
        var boris = buyer(120);
        assertThat(buy(boris, wish())).isEqualTo(new PromoSale.TooFewPoints(new Points(180)));
        nothingHappened(boris, 120);
    }

    @Test
    void nobodyPaysAnotherPriceThanTheyWereShown() {
        Rows.change(pool, "update promo_group set price = 250 where id = $1", food);
        assertThat(buy(alice, wish())).isEqualTo(new PromoSale.PriceChanged(new Points(250)));
        nothingHappened(alice, 500);
    }

    @Test
    void aWithdrawnOrUnknownGroupIsNotSold() {
        Rows.change(pool, "update promo_group set active = false where id = $1", food);
        assertThat(buy(alice, wish())).isEqualTo(new PromoSale.Withdrawn());
        assertThat(buy(alice, new PromoWish("key", 987_654_321, new Points(PRICE))))
                .isEqualTo(new PromoSale.Withdrawn());
        nothingHappened(alice, 500);
    }

    @Test
    void usedUpCodesAndCodesOutOfUseAreNotSold() {
        Rows.change(pool, "update promo_code set active = false where group_id = $1", food);
        assertThat(buy(alice, wish())).isEqualTo(new PromoSale.UsedUp());
        nothingHappened(alice, 500);
        assertThat(await(() -> shelf.page(alice, 0)).offers()).isEmpty();
        assertThat(await(() -> shelf.find(alice, food)).isAvailable()).isFalse();
    }

    @Test
    void aCodeOfSeveralUsesIsSeveralPeoplesAndNobodysTwice() {
        Rows.change(pool, "update promo_code set max_uses = 2 where group_id = $1", food);
        bank.gives(alice.id(), 1_000);
        assertThat(buy(alice, wish())).isInstanceOf(PromoSale.Issued.class);
        assertThat(buy(alice, wish())).isEqualTo(new PromoSale.UsedUp());
        assertThat(await(() -> shelf.page(alice, 0)).offers()).isEmpty();
        var boris = buyer(300);
        assertThat(await(() -> shelf.page(boris, 0)).offers())
                .extracting(PromoOffer::groupId)
                .containsExactly(food);
        assertThat(((PromoSale.Issued) buy(boris, wish())).code().code()).isEqualTo(code);
        assertThat(buy(buyer(300), wish())).isEqualTo(new PromoSale.UsedUp());
        assertThat(balanceOf(alice)).isEqualTo(1_200);
    }

    @Test
    void aGiftMovesNoPoints() {
        long gifts = stock.group("Подарок", 5, 0);
        stock.code(gifts, 1);
        var boris = buyer(0);
        assertThat(buy(boris, new PromoWish(key(), gifts, Points.NONE)))
                .isInstanceOfSatisfying(
                        PromoSale.Issued.class,
                        issued -> assertThat(issued.balance()).isEqualTo(Points.NONE));
        assertThat(balanceOf(boris)).isZero();
    }

    @Test
    void somebodysCodesAreKeptForThemNewestFirst() {
        stock.codes(food, 6);
        bank.gives(alice.id(), 10_000);
        for (int n = 0; n < 7; n++) {
            assertThat(buy(alice, wish())).isInstanceOf(PromoSale.Issued.class);
        }
        Rows.change(pool, "update promo_group set title = 'Другое', active = false where id = $1", food);
        var newest = await(() -> codes.of(alice.id(), 0));
        var oldest = await(() -> codes.of(alice.id(), 1));
        assertThat(newest.codes()).hasSize(5).extracting(IssuedCode::title).containsOnly("Корм");
        assertThat(newest.hasOlder()).isTrue();
        assertThat(oldest.codes()).hasSize(2);
        assertThat(oldest.codes().getLast().code()).isEqualTo(code);
        assertThat(oldest.hasOlder()).isFalse();
    }

    @Test
    void ofFiftyBuyersOneGetsTheLastCode() {
        var sales = atOnce(50);
        assertThat(sales).filteredOn(PromoSale.Issued.class::isInstance).hasSize(1);
        assertThat(sales).filteredOn(PromoSale.UsedUp.class::isInstance).hasSize(49);
        assertThat(stock.usedOf(food)).isEqualTo(1);
        assertThat(pointsOfBuyers()).isEqualTo(50 * PRICE - PRICE);
    }

    /** Nobody is refused because others are just taking the codes that they could have. */
    @Test
    void asManyBuyersAsThereAreCodesGetEachTheirOwn() {
        stock.codes(food, 39);
        var sales = atOnce(40);
        assertThat(sales).hasOnlyElementsOfType(PromoSale.Issued.class);
        var issued = new HashSet<String>();
        sales.forEach(sale -> issued.add(((PromoSale.Issued) sale).code().code()));
        assertThat(issued).hasSize(40);
        assertThat(pointsOfBuyers()).isZero();
    }

    @Test
    void oneCodeOfManyUsesIsSoldToManyAtOnce() {
        Rows.change(pool, "update promo_code set max_uses = 30 where group_id = $1", food);
        var sales = atOnce(40);
        assertThat(sales).filteredOn(PromoSale.Issued.class::isInstance).hasSize(30);
        assertThat(sales).filteredOn(PromoSale.UsedUp.class::isInstance).hasSize(10);
        assertThat(stock.usedOf(food)).isEqualTo(30);
        assertThat(pointsOfBuyers()).isEqualTo(10 * PRICE);
    }

    @Test
    void twentyConfirmationsAtOnceBuyOnce() {
        stock.codes(food, 30);
        bank.gives(alice.id(), 20 * PRICE);
        var wish = wish();
        var sales = together(Collections.<Callable<PromoSale>>nCopies(20, () -> buy(alice, wish)));
        assertThat(sales).filteredOn(PromoSale.Issued.class::isInstance).hasSize(1);
        assertThat(sales).filteredOn(PromoSale.AlreadyIssued.class::isInstance).hasSize(19);
        assertThat(stock.issuesOf(food)).isEqualTo(1);
    }

    private List<User> buyers = List.of();

    private List<PromoSale> atOnce(int people) {
        buyers = IntStream.range(0, people).mapToObj(n -> buyer(PRICE)).toList();
        return together(buyers.stream()
                .<Callable<PromoSale>>map(buyer -> () -> buy(buyer, wish()))
                .toList());
    }

    private long pointsOfBuyers() {
        return buyers.stream().mapToLong(this::balanceOf).sum();
    }

    private User buyer(long points) {
        var buyer = People.registered(users, "Buyer");
        if (points > 0) {
            bank.gives(buyer.id(), points);
        }
        return buyer;
    }

    private PromoWish wish() {
        return new PromoWish(key(), food, new Points(PRICE));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private PromoSale buy(User buyer, PromoWish wish) {
        return await(() -> purchases.buy(buyer, wish));
    }

    private void nothingHappened(User buyer, long points) {
        assertThat(balanceOf(buyer)).isEqualTo(points);
        assertThat(stock.usedOf(food)).isZero();
        assertThat(stock.issuesOf(food)).isZero();
    }

    private long balanceOf(User buyer) {
        return await(() -> ledger.balanceOf(buyer.id())).value();
    }
}
