package steps.domain.ledger;

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
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.domain.user.User;
import steps.domain.user.Users;
import steps.testing.DatabaseResource;
import steps.testing.Owner;
import steps.testing.People;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class LedgerTest {
    @Inject
    Ledger ledger;

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
        assertThat(earn(alice, 40, newKey())).isEqualTo(new Posting.Posted(new Points(40)));
        assertThat(earn(alice, 2, newKey())).isEqualTo(new Posting.Posted(new Points(42)));
        assertThat(balanceOf(alice)).isEqualTo(42);
    }

    @Test
    void theSameKeyMovesPointsOnce() {
        var key = newKey();
        earn(alice, 40, key);
        assertThat(earn(alice, 40, key)).isEqualTo(new Posting.AlreadyPosted(new Points(40)));
        assertThat(balanceOf(alice)).isEqualTo(40);
    }

    @Test
    void aDebitBeyondTheBalanceIsRefusedAndItsKeyStaysFree() {
        var key = newKey();
        earn(alice, 40, newKey());
        assertThat(spend(alice, 41, key)).isEqualTo(new Posting.TooFewPoints(new Points(1)));
        assertThat(spend(alice, 40, key)).isEqualTo(new Posting.Posted(Points.NONE));
    }

    @Test
    void postingsOfOneTransactionKnowOfEachOther() {
        var last = inTransaction(() -> ledger.credit(alice.id(), SystemAccount.STEPS, new Points(40), reason(newKey()))
                .chain(() -> ledger.debit(alice.id(), SystemAccount.SHOP, new Points(30), reason(newKey())))
                .chain(() -> ledger.debit(alice.id(), SystemAccount.SHOP, new Points(11), reason(newKey()))));
        assertThat(last).isEqualTo(new Posting.TooFewPoints(new Points(1)));
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
                "truncate transfer",
                "truncate idempotency_key cascade",
                "delete from idempotency_key",
                "update account set balance = 1000000 where balance is not null",
                "insert into account (kind, system_name, balance) values ('system', 'mint', 1)",
                "insert into idempotency_key select key from idempotency_key")) {
            assertThatThrownBy(() -> Owner.run(forbidden))
                    .as(forbidden)
                    .hasMessageMatching("(?s).*(append-only|by transfers only|check constraint|duplicate key).*");
        }
    }

    private Posting earn(User user, long points, String key) {
        return inTransaction(() -> ledger.credit(user.id(), SystemAccount.STEPS, new Points(points), reason(key)));
    }

    private Posting spend(User user, long points, String key) {
        return inTransaction(() -> ledger.debit(user.id(), SystemAccount.SHOP, new Points(points), reason(key)));
    }

    private Posting give(User from, User to, long points) {
        return inTransaction(() -> ledger.transfer(from.id(), to.id(), new Points(points), reason(newKey())));
    }

    private long balanceOf(User user) {
        return await(() -> ledger.balanceOf(user.id())).value();
    }

    private static Reason reason(String key) {
        return new Reason(Operation.MANUAL_ADJUST, key, null, null);
    }

    private static String newKey() {
        return "test:" + UUID.randomUUID();
    }
}
