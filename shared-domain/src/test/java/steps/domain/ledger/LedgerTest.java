package steps.domain.ledger;

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
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.domain.user.User;
import steps.domain.user.Users;
import steps.testing.Bank;
import steps.testing.DatabaseResource;
import steps.testing.People;
import steps.testing.Rows;
import steps.testing.SchemaOwner;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class LedgerTest {
    @Inject
    Ledger ledger;

    @Inject
    Bank bank;

    @Inject
    Books books;

    @Inject
    Users users;

    @Inject
    Pool pool;

    private User alice;
    private User boris;

    @BeforeEach
    void people() {
        alice = People.registered(users, "Alice");
        boris = People.registered(users, "Boris");
    }

    @AfterEach
    void theBooksBalance() {
        assertThat(await(books::audit).balance()).isTrue();
    }

    @Test
    void aNewPersonHasNothing() {
        assertThat(balanceOf(alice)).isZero();
    }

    @Test
    void aCreditRaisesTheBalance() {
        assertThat(earn(alice, 40, newKey())).isInstanceOf(Posting.Posted.class);
        assertThat(balancesIn(earn(alice, 2, newKey()))).containsExactly(new Points(42));
        assertThat(balanceOf(alice)).isEqualTo(42);
    }

    @Test
    void theSameKeyMovesPointsOnce() {
        var key = newKey();
        earn(alice, 40, key);
        assertThat(earn(alice, 40, key)).isEqualTo(new Posting.AlreadyPosted());
        assertThat(balanceOf(alice)).isEqualTo(40);
    }

    @Test
    void aDebitBeyondTheBalanceIsRefusedAndItsKeyStaysFree() {
        var key = newKey();
        earn(alice, 40, newKey());
        assertThat(spend(alice, 41, key)).isEqualTo(new Posting.TooFewPoints(person(alice), new Points(1)));
        assertThat(balancesIn(spend(alice, 40, key))).containsExactly(Points.NONE);
        assertThat(spend(alice, 41, key)).isEqualTo(new Posting.AlreadyPosted());
    }

    @Test
    void postingsOfOneTransactionKnowOfEachOther() {
        var last = inTransaction(() -> move(SystemAccount.STEPS, person(alice), 40)
                .chain(() -> move(person(alice), SystemAccount.SHOP, 30))
                .chain(() -> move(person(alice), SystemAccount.SHOP, 11)));
        assertThat(last).isEqualTo(new Posting.TooFewPoints(person(alice), new Points(1)));
        assertThat(balanceOf(alice)).isEqualTo(10);
    }

    @Test
    void twentyCreditsWithOneKeyAtOnceMovePointsOnce() {
        var key = newKey();
        var postings = together(Collections.<Callable<Posting>>nCopies(20, () -> earn(alice, 7, key)));
        assertThat(postings).filteredOn(Posting.Posted.class::isInstance).hasSize(1);
        assertThat(balanceOf(alice)).isEqualTo(7);
    }

    @Test
    void fiftyBuyersOfTheirLastPointNeverGoBelowZero() {
        earn(alice, 10, newKey());
        var postings = together(Collections.<Callable<Posting>>nCopies(50, () -> spend(alice, 1, newKey())));
        assertThat(postings).filteredOn(Posting.Posted.class::isInstance).hasSize(10);
        assertThat(postings).filteredOn(Posting.TooFewPoints.class::isInstance).hasSize(40);
        assertThat(balanceOf(alice)).isZero();
    }

    @Test
    void transfersThatCrossNeverWaitForEachOther() {
        earn(alice, 100, newKey());
        earn(boris, 100, newKey());
        var works = new ArrayList<Callable<Posting>>();
        for (int i = 0; i < 20; i++) {
            works.add(() -> give(alice, boris, 3));
            works.add(() -> give(boris, alice, 3));
        }
        assertThat(together(works)).allMatch(Posting.Posted.class::isInstance);
        assertThat(balanceOf(alice) + balanceOf(boris)).isEqualTo(200);
    }

    /** Each of ten people pays each of the others, all at once: whoever locks one by one meets somebody who waits for them. */
    @Test
    void entriesOfManyMovesNeverWaitForEachOther() {
        var people = IntStream.range(0, 10)
                .mapToObj(n -> People.registered(users, "Payer"))
                .toList();
        people.forEach(payer -> earn(payer, 90, newKey()));
        var works = IntStream.range(0, 60)
                .<Callable<Posting>>mapToObj(n -> () -> paysAllOthers(people.get(n % 10), people, 1, newKey()))
                .toList();
        assertThat(together(works)).allMatch(Posting.Posted.class::isInstance);
        assertThat(people).extracting(this::balanceOf).containsOnly(90L);
    }

    @Test
    void anEntryMovesAllOfItsPointsOrNone() {
        var vera = People.registered(users, "Vera");
        earn(alice, 10, newKey());
        var key = newKey();
        assertThat(paysAllOthers(alice, List.of(alice, boris, vera), 6, key))
                .isEqualTo(new Posting.TooFewPoints(person(alice), new Points(2)));
        assertThat(balanceOf(boris)).isZero();
        assertThat(paysAllOthers(alice, List.of(alice, boris, vera), 5, key)).isInstanceOf(Posting.Posted.class);
        assertThat(paysAllOthers(alice, List.of(alice, boris, vera), 5, key)).isInstanceOf(Posting.AlreadyPosted.class);
        assertThat(List.of(alice, boris, vera)).extracting(this::balanceOf).containsExactly(0L, 5L, 5L);
        assertThat(Rows.number(pool, "select count(*) from transfer where idempotency_key = $1", key))
                .isEqualTo(2);
    }

    @Test
    void anEntryOfManyMovesHappensOnceHoweverManyPostIt() {
        earn(alice, 100, newKey());
        var key = newKey();
        var postings = together(Collections.<Callable<Posting>>nCopies(
                20, () -> paysAllOthers(alice, List.of(alice, boris, People.registered(users, "Vera")), 3, key)));
        assertThat(postings).filteredOn(Posting.Posted.class::isInstance).hasSize(1);
        assertThat(postings).filteredOn(Posting.AlreadyPosted.class::isInstance).hasSize(19);
        assertThat(balanceOf(alice)).isEqualTo(94);
    }

    @Test
    void historyIsPagedNewestFirstAndSigned() {
        for (int i = 1; i <= 11; i++) {
            earn(alice, i, newKey());
        }
        spend(alice, 5, newKey());
        var first = await(() -> ledger.historyOf(alice.id(), 0));
        var second = await(() -> ledger.historyOf(alice.id(), 1));
        assertThat(first.entries())
                .hasSize(10)
                .first()
                .extracting(HistoryEntry::points)
                .isEqualTo(-5L);
        assertThat(first.hasOlder()).isTrue();
        assertThat(second.entries()).extracting(HistoryEntry::points).containsExactly(2L, 1L);
        assertThat(second.hasOlder()).isFalse();
    }

    @Test
    void theDatabaseRefusesToChangeWhatHappened() {
        earn(alice, 5, newKey());
        for (var forbidden : List.of(
                "update transfer set amount = amount + 1",
                "delete from transfer",
                "truncate transfer cascade",
                "truncate idempotency_key cascade",
                "delete from idempotency_key",
                "update account set balance = 1000000 where balance is not null",
                "insert into account (kind, system_name, balance) values ('system', 'mint', 1)",
                "insert into idempotency_key select key from idempotency_key")) {
            assertThatThrownBy(() -> SchemaOwner.run(forbidden))
                    .as(forbidden)
                    .hasMessageMatching("(?s).*(append-only|by transfers only|check constraint|duplicate key).*");
        }
    }

    private Posting earn(User user, long points, String key) {
        return bank.gives(user.id(), points, key);
    }

    private Posting spend(User user, long points, String key) {
        return bank.takes(user.id(), points, key);
    }

    private Posting paysAllOthers(User payer, List<User> people, long points, String key) {
        var owners = people.stream().map(LedgerTest::person).toList();
        return inTransaction(() -> ledger.lock(owners)
                .map(wallets -> {
                    var entry = Entry.of(key, Operation.TRANSFER);
                    for (var owner : owners) {
                        entry = owner.equals(person(payer))
                                ? entry
                                : entry.moving(wallets.of(person(payer)), wallets.of(owner), new Points(points));
                    }
                    return entry;
                })
                .chain(ledger::post));
    }

    private Posting give(User from, User to, long points) {
        return bank.moves(person(from), person(to), points, newKey());
    }

    private long balanceOf(User user) {
        return await(() -> ledger.balanceOf(user.id())).value();
    }

    private Uni<Posting> move(Owner from, Owner to, long points) {
        return ledger.lock(from, to)
                .chain(wallets -> ledger.post(Entry.of(newKey(), Operation.MANUAL_ADJUST)
                        .moving(wallets.of(from), wallets.of(to), new Points(points))));
    }

    private static Collection<Points> balancesIn(Posting posting) {
        assertThat(posting).isInstanceOf(Posting.Posted.class);
        return ((Posting.Posted) posting).balances().values();
    }

    private static Owner person(User user) {
        return new Owner.Person(user.id());
    }

    private static String newKey() {
        return Bank.newKey();
    }
}
