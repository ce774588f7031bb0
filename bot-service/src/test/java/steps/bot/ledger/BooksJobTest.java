package steps.bot.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import steps.story.stage.Stage;
import steps.story.stage.Storefront;
import steps.story.stage.StoryTest;
import steps.testing.Async;
import steps.testing.Rows;
import steps.testing.SchemaOwner;

@StoryTest
class BooksJobTest {
    @Inject
    BooksJob job;

    @Inject
    MeterRegistry metrics;

    @Inject
    Stage stage;

    @Inject
    Storefront shop;

    @Inject
    Pool pool;

    /** What the alert BooksDoNotBalance reads. */
    @Test
    void aBalanceThatWasChangedByHandIsToldAndThatItIsRightAgain() {
        var alice = stage.registered("Алиса");
        shop.gives(alice, 40);
        long account = Rows.number(
                pool,
                "select account.id from account join users on users.id = user_id where telegram_id = $1",
                alice.id());
        changeByHand(account, 41);
        assertThat(accountsOff()).isEqualTo(1);
        changeByHand(account, 40);
        assertThat(accountsOff()).isZero();
        assertThat(metrics.get("steps.points.moved")
                        .tag("operation", "manual_adjust")
                        .gauge()
                        .value())
                .isGreaterThanOrEqualTo(40);
    }

    private double accountsOff() {
        Async.await(job::audit);
        return metrics.get("steps.books.accounts.off").gauge().value();
    }

    private static void changeByHand(long account, long balance) {
        SchemaOwner.run(
                "alter table account disable trigger account_balance_by_transfers",
                "update account set balance = " + balance + " where id = " + account,
                "alter table account enable trigger account_balance_by_transfers");
    }
}
