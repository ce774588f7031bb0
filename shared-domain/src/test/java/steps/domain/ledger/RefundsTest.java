package steps.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.testing.Async.await;
import static steps.testing.Async.together;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.domain.order.Actor;
import steps.domain.order.OrderChange;
import steps.domain.order.Orders;
import steps.domain.user.User;
import steps.domain.user.Users;
import steps.testing.Bank;
import steps.testing.DatabaseResource;
import steps.testing.Families;
import steps.testing.People;
import steps.testing.Rows;
import steps.testing.Shop;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class RefundsTest {
    @Inject
    Orders orders;

    @Inject
    Ledger ledger;

    @Inject
    Bank bank;

    @Inject
    Books books;

    @Inject
    Shop shop;

    @Inject
    Users users;

    @Inject
    Pool pool;

    private Families families;
    private User alice;
    private User boris;
    private long mug;

    @BeforeEach
    void twoPeopleAndAMug() {
        families = new Families(pool, ledger);
        alice = People.registered(users, "Alice");
        boris = People.registered(users, "Boris");
        mug = shop.product("MUG", 100, 5);
    }

    @AfterEach
    void theBooksBalance() {
        assertThat(await(books::audit).balance()).isTrue();
    }

    @Test
    void aFamilyThatPaidGetsItBackWhoeverIsInItNow() {
        long family = familyWith(90, 60);
        long order = buys(boris);
        families.leaves(boris, family);
        assertThat(families.balanceOf(family)).isEqualTo(50);
        cancel(order);
        assertThat(families.balanceOf(family)).isEqualTo(150);
        assertThat(families.contributionOf(alice)).isEqualTo(90);
        assertThat(ownPointsOf(boris)).isZero();
    }

    /** Of 100 points that were paid when 90 and 60 had been contributed; what comes later changes nothing. */
    @Test
    void aFamilyThatIsGonePaysItsPeopleByTheSharesOfThatDay() {
        long family = familyWith(90, 60);
        long order = buys(boris);
        bank.gives(boris.id(), 1_000);
        families.disbands(alice, family);
        assertThat(cancel(order)).isInstanceOf(OrderChange.Changed.class);
        assertThat(ownPointsOf(alice)).isEqualTo(60);
        assertThat(ownPointsOf(boris)).isEqualTo(40);
    }

    @Test
    void aMemberOfAnotherFamilyByThenGetsTheirShareThere() {
        long family = familyWith(90, 60);
        long order = buys(boris);
        families.disbands(alice, family);
        long next = families.of(boris);
        cancel(order);
        assertThat(ownPointsOf(alice)).isEqualTo(60);
        assertThat(families.balanceOf(next)).isEqualTo(40);
        assertThat(families.contributionOf(boris)).isEqualTo(40);
    }

    @Test
    void aBuyerWhoPaidThemselvesGetsItBackWhateverFamilyTheyAreInNow() {
        bank.gives(alice.id(), 100);
        long order = buys(alice);
        long family = families.of(boris, alice);
        cancel(order);
        assertThat(ownPointsOf(alice)).isEqualTo(100);
        assertThat(families.balanceOf(family)).isZero();
    }

    @Test
    void twentyWhoCancelAtOnceGiveBackOnce() {
        familyWith(90, 60);
        long order = buys(alice);
        together(Collections.<Callable<OrderChange>>nCopies(20, () -> cancel(order)));
        assertThat(Rows.number(
                        pool, "select sum(amount) from transfer where order_id = $1 and operation = 'refund'", order))
                .isEqualTo(100);
    }

    /** Either the family gets it, or its people do; nobody is left out and nothing comes twice. */
    @Test
    void aFamilyThatGoesInThatMomentLosesNothing() {
        for (int round = 0; round < 10; round++) {
            twoPeopleAndAMug();
            long family = familyWith(90, 60);
            long order = buys(alice);
            together(List.<Callable<Object>>of(() -> cancel(order), () -> {
                families.disbands(alice, family);
                return 0;
            }));
            assertThat(families.balanceOf(family) + ownPointsOf(alice) + ownPointsOf(boris))
                    .isEqualTo(150);
        }
    }

    private long familyWith(long ofAlice, long ofBoris) {
        long family = families.of(alice, boris);
        bank.gives(alice.id(), ofAlice);
        bank.gives(boris.id(), ofBoris);
        return family;
    }

    private long buys(User buyer) {
        return shop.sells(buyer, mug, shop.pickupPoint()).id();
    }

    private OrderChange cancel(long order) {
        return await(() -> orders.cancel(order, Actor.PARTNER));
    }

    private long ownPointsOf(User user) {
        return Rows.number(pool, "select balance from account where user_id = $1", user.id());
    }
}
