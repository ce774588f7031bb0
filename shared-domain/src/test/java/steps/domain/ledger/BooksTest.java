package steps.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.testing.Async.await;
import static steps.testing.Async.inTransaction;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import steps.domain.user.User;
import steps.domain.user.Users;
import steps.testing.DatabaseResource;
import steps.testing.Owner;
import steps.testing.People;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class BooksTest {
    @Inject
    Books books;

    @Inject
    Ledger ledger;

    @Inject
    Users users;

    @Test
    void balanceWhateverWasPosted() {
        var before = audit();
        var alice = People.registered(users, "Alice");
        earn(alice, 40);
        inTransaction(() -> ledger.debit(alice.id(), SystemAccount.SHOP, new Points(15), reason()));
        var after = audit();
        assertThat(after.balance()).isTrue();
        assertThat(after.accounts()).isEqualTo(before.accounts() + 1);
        assertThat(after.points()).isEqualTo(before.points().plus(new Points(25)));
    }

    @Test
    void aBalanceThatWasTamperedWithIsFound() {
        var alice = People.registered(users, "Alice");
        earn(alice, 40);
        tamper(
                "account",
                "account_balance_by_transfers",
                "update account set balance = 41 where user_id = " + alice.id());
        assertThat(audit()).extracting(Books.Report::balance, Books.Report::off).containsExactly(false, 1L);
        tamper(
                "account",
                "account_balance_by_transfers",
                "update account set balance = 40 where user_id = " + alice.id());
        assertThat(audit().balance()).isTrue();
    }

    @Test
    void aTransferThatWasTamperedWithIsFoundOnBothSides() {
        var alice = People.registered(users, "Alice");
        var boris = People.registered(users, "Boris");
        earn(alice, 40);
        var given = reason();
        inTransaction(() -> ledger.transfer(alice.id(), boris.id(), new Points(10), given));
        var theTransfer = " where idempotency_key = '" + given.idempotencyKey() + "'";
        tamper("transfer", "transfer_append_only", "update transfer set amount = 11" + theTransfer);
        assertThat(audit().off()).isEqualTo(2);
        tamper("transfer", "transfer_append_only", "update transfer set amount = 10" + theTransfer);
        assertThat(audit().balance()).isTrue();
    }

    private Books.Report audit() {
        return await(books::audit);
    }

    private void earn(User user, long points) {
        inTransaction(() -> ledger.credit(user.id(), SystemAccount.STEPS, new Points(points), reason()));
    }

    private static Reason reason() {
        return new Reason(Operation.MANUAL_ADJUST, "test:" + UUID.randomUUID(), null, null);
    }

    /** As only the owner of the tables can: past the trigger that refuses it. */
    private void tamper(String table, String trigger, String change) {
        Owner.run(
                "alter table " + table + " disable trigger " + trigger,
                change,
                "alter table " + table + " enable trigger " + trigger);
    }
}
