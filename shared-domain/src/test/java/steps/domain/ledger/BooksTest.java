package steps.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.testing.Async.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import steps.domain.user.User;
import steps.domain.user.Users;
import steps.testing.Bank;
import steps.testing.DatabaseResource;
import steps.testing.People;
import steps.testing.SchemaOwner;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class BooksTest {
    @Inject
    Books books;

    @Inject
    Bank bank;

    @Inject
    Users users;

    @Test
    void balanceWhateverWasPosted() {
        var before = audit();
        var alice = People.registered(users, "Alice");
        earn(alice, 40);
        bank.takes(alice.id(), 15);
        var after = audit();
        assertThat(after.balance()).isTrue();
        assertThat(after.accounts()).isEqualTo(before.accounts() + 1);
        assertThat(after.points()).isEqualTo(before.points().plus(new Points(25)));
    }

    @Test
    void theyTellWhyPointsHaveMoved() {
        var before = await(books::moved);
        var alice = People.registered(users, "Alice");
        earn(alice, 40);
        var after = await(books::moved);
        assertThat(after.get(Operation.MANUAL_ADJUST))
                .isEqualTo(before.getOrDefault(Operation.MANUAL_ADJUST, Points.NONE)
                        .plus(new Points(40)));
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
        var given = Bank.newKey();
        bank.moves(new Owner.Person(alice.id()), new Owner.Person(boris.id()), 10, given);
        var theTransfer = " where idempotency_key = '" + given + "'";
        tamper("transfer", "transfer_append_only", "update transfer set amount = 11" + theTransfer);
        assertThat(audit().off()).isEqualTo(2);
        tamper("transfer", "transfer_append_only", "update transfer set amount = 10" + theTransfer);
        assertThat(audit().balance()).isTrue();
    }

    private Books.Report audit() {
        return await(books::audit);
    }

    private void earn(User user, long points) {
        bank.gives(user.id(), points);
    }

    /** As only the owner of the tables can: past the trigger that refuses it. */
    private void tamper(String table, String trigger, String change) {
        SchemaOwner.run(
                "alter table " + table + " disable trigger " + trigger,
                change,
                "alter table " + table + " enable trigger " + trigger);
    }
}
