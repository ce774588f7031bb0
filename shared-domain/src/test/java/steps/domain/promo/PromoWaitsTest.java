package steps.domain.promo;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.testing.Async.await;
import static steps.testing.Async.together;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.domain.ledger.Points;
import steps.domain.user.User;
import steps.domain.user.Users;
import steps.testing.DatabaseResource;
import steps.testing.People;
import steps.testing.PromoStock;
import steps.testing.Rows;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class PromoWaitsTest {
    @Inject
    PromoWaits waits;

    @Inject
    PromoPurchases purchases;

    @Inject
    Users users;

    @Inject
    Pool pool;

    private PromoStock stock;
    private User alice;
    private long food;

    @BeforeEach
    void nothingIsLeft() {
        stock = new PromoStock(pool);
        stock.clear();
        food = stock.group("Корм", 10, 0);
        alice = People.registered(users, "Alice");
    }

    @Test
    void somebodyWhoAskedIsToldOnceWhenThereAreCodes() {
        asks(alice, food);
        asks(alice, food);
        tell();
        assertThat(toldTo(alice)).isZero();
        stock.codes(food, 3);
        tell();
        tell();
        assertThat(toldTo(alice)).isEqualTo(1);
        assertThat(Rows.text(pool, "select letter::text from delivery where chat_id = $1", alice.telegramId()))
                .isEqualTo("{\"type\": \"promo_refilled\", \"title\": \"Корм\", \"groupId\": " + food + "}");
    }

    @Test
    void somebodyWaitingForAnythingIsToldOfTheFirst() {
        asks(alice, null);
        asks(alice, null);
        long toys = stock.group("Игрушки", 10, 0);
        stock.codes(toys, 1);
        tell();
        tell();
        assertThat(toldTo(alice)).isEqualTo(1);
        assertThat(Rows.text(pool, "select letter->>'title' from delivery where chat_id = $1", alice.telegramId()))
                .isEqualTo("Игрушки");
    }

    @Test
    void codesOfAnotherGroupAreNoReason() {
        asks(alice, food);
        stock.codes(stock.group("Игрушки", 10, 0), 1);
        tell();
        assertThat(toldTo(alice)).isZero();
        Rows.change(pool, "update promo_group set active = false where id = $1", food);
        stock.codes(food, 1);
        tell();
        assertThat(toldTo(alice)).isZero();
        Rows.change(pool, "update promo_group set active = true where id = $1", food);
        tell();
        assertThat(toldTo(alice)).isEqualTo(1);
    }

    @Test
    void nobodyIsToldOfACodeThatTheyHaveAlready() {
        stock.code(food, 5);
        var wish = new PromoWish(UUID.randomUUID().toString(), food, Points.NONE);
        assertThat(await(() -> purchases.buy(alice, wish))).isInstanceOf(PromoSale.Issued.class);
        asks(alice, food);
        asks(alice, null);
        tell();
        assertThat(toldTo(alice)).isZero();
        stock.code(food, 1);
        tell();
        assertThat(toldTo(alice)).isEqualTo(2);
    }

    @Test
    void nobodyWaitsForWhatIsWithdrawnOrNeverWas() {
        Rows.change(pool, "update promo_group set active = false where id = $1", food);
        assertThat(await(() -> waits.ask(alice, food))).isFalse();
        assertThat(await(() -> waits.ask(alice, 987_654_321L))).isFalse();
        assertThat(await(() -> waits.ask(alice, null))).isTrue();
        assertThat(await(() -> waits.ask(alice, null))).isTrue();
        assertThat(Rows.number(pool, "select count(*) from promo_wait")).isEqualTo(1);
    }

    @Test
    void deactivatedManagersAreForgotten() {
        asks(alice, food);
        Rows.change(pool, "update users set active = false where id = $1", alice.id());
        stock.codes(food, 1);
        tell();
        assertThat(toldTo(alice)).isZero();
        assertThat(Rows.number(pool, "select count(*) from promo_wait")).isZero();
    }

    @Test
    void replicasThatTellAtOnceTellOnce() {
        for (int n = 0; n < 30; n++) {
            asks(People.registered(users, "Friend"), food);
        }
        asks(alice, food);
        stock.codes(food, 1);
        long before = Rows.number(pool, "select count(*) from delivery");
        together(Collections.<Callable<Boolean>>nCopies(4, () -> await(waits::tell)));
        assertThat(Rows.number(pool, "select count(*) from delivery") - before).isEqualTo(31);
        assertThat(toldTo(alice)).isEqualTo(1);
    }

    private void asks(User user, Long group) {
        await(() -> waits.ask(user, group));
    }

    private void tell() {
        await(waits::tell);
    }

    private long toldTo(User user) {
        return Rows.number(pool, "select count(*) from delivery where chat_id = $1", user.telegramId());
    }
}
