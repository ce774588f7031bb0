package steps.domain.promo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static steps.testing.Async.await;
import static steps.testing.Async.together;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
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
class PromoRefundsTest {
    @Inject
    PromoRefunds refunds;

    @Inject
    PromoPurchases purchases;

    @Inject
    PromoCodes codes;

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

    @BeforeEach
    void aliceHasPoints() {
        stock = new PromoStock(pool);
        stock.clear();
        food = stock.group("Корм", 10, 300);
        stock.codes(food, 1);
        alice = People.registered(users, "Alice");
        bank.gives(alice.id(), 500);
    }

    @AfterEach
    void theBooksBalance() {
        assertThat(await(books::audit).balance()).isTrue();
    }

    @Test
    void theBuyerGetsItBackOnceAndIsTold() {
        var issued = buys(alice, 300);
        var results = together(
                Collections.<Callable<PromoRefund>>nCopies(10, () -> await(() -> refunds.refund(issued.id()))));
        assertThat(results)
                .filteredOn(PromoRefund.Refunded.class::isInstance)
                .containsExactly(new PromoRefund.Refunded(new Points(300)));
        assertThat(results)
                .filteredOn(PromoRefund.AlreadyRefunded.class::isInstance)
                .hasSize(9);
        assertThat(await(() -> ledger.balanceOf(alice.id()))).isEqualTo(new Points(500));
        assertThat(await(() -> codes.of(alice.id(), 0)).codes())
                .extracting(IssuedCode::isRefunded)
                .containsExactly(true);
        assertThat(stock.usedOf(food)).as("what was seen is not sold again").isEqualTo(1);
        assertThat(Rows.text(pool, "select letter->>'code' from delivery where chat_id = $1", alice.telegramId()))
                .isEqualTo(issued.code());
    }

    @Test
    void pointsOfAFamilyGoBackToIt() {
        var families = new Families(pool, ledger);
        long family = families.of(alice);
        bank.gives(alice.id(), 400);
        var issued = buys(alice, 300);
        families.leaves(alice, family);
        await(() -> refunds.refund(issued.id()));
        assertThat(families.balanceOf(family)).isEqualTo(400);
        assertThat(await(() -> ledger.balanceOf(alice.id()))).isEqualTo(new Points(500));
    }

    @Test
    void aGiftIsTakenBackWithoutPoints() {
        food = stock.group("Подарок", 5, 0);
        stock.codes(food, 1);
        var issued = buys(alice, 0);
        assertThat(await(() -> refunds.refund(issued.id()))).isEqualTo(new PromoRefund.Refunded(Points.NONE));
        assertThat(await(() -> refunds.refund(issued.id()))).isEqualTo(new PromoRefund.AlreadyRefunded());
    }

    @Test
    void aCodeThatNobodyGotIsNotRefunded() {
        assertThat(await(() -> refunds.refund(987_654_321))).isEqualTo(new PromoRefund.NoSuchCode());
    }

    @Test
    void aCodeThatSomebodyGotStaysTheirs() {
        var issued = buys(alice, 300);
        assertThatThrownBy(() -> Rows.change(pool, "delete from promo_issue where id = $1", issued.id()))
                .hasMessageContaining("promo_issue");
    }

    private IssuedCode buys(User buyer, long price) {
        var wish = new PromoWish(UUID.randomUUID().toString(), food, new Points(price));
        return ((PromoSale.Issued) await(() -> purchases.buy(buyer, wish))).code();
    }
}
