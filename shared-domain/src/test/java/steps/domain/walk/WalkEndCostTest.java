package steps.domain.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.testing.Async.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.domain.ledger.Ledger;
import steps.domain.referral.Referrals;
import steps.domain.user.User;
import steps.domain.user.Users;
import steps.platform.cache.Caches;
import steps.platform.transaction.CountedStatements;
import steps.testing.DatabaseResource;
import steps.testing.Families;
import steps.testing.People;

/** How many statements the end of a walk takes, whoever gets something of it. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class WalkEndCostTest {
    /** The walk locked and written, who invited the walker, the accounts, the entry, the day's steps, the phone's reports. */
    private static final long STATEMENTS = 7;

    @Inject
    Walks walks;

    @Inject
    WalkEnds walkEnds;

    @Inject
    Referrals referrals;

    @Inject
    Users users;

    @Inject
    Ledger ledger;

    @Inject
    Caches caches;

    @Inject
    Pool pool;

    private Families families;
    private User alice;
    private User boris;

    /** What comes once, such as news of a friend's first walk, is behind them. */
    @BeforeEach
    void aliceHasInvitedBoris() {
        await(caches::refresh);
        families = new Families(pool, ledger);
        alice = People.registered(users, "Alice");
        boris = People.registered(users, "Boris");
        await(() -> referrals.link(boris, alice.referralCode()));
        endOfAWalk(alice);
        endOfAWalk(boris);
    }

    @Test
    void aFamilyAndAFriendCostNoStatementMore() {
        families.of(alice);
        families.of(boris);
        assertThat(endOfAWalk(boris)).isEqualTo(STATEMENTS);
    }

    @Test
    void aWalkWithoutAFamilyCostsAsMany() {
        assertThat(endOfAWalk(alice)).isEqualTo(STATEMENTS);
    }

    private long endOfAWalk(User walker) {
        var stroll = Stroll.of(walker);
        await(() -> walks.start(walker, "stroller", stroll.minute(0)));
        await(() -> walks.move(walker, stroll.minute(1), null));
        return await(() -> CountedStatements.of(pool.getDelegate(), () -> walkEnds.finish(walker, EndReason.BUTTON)));
    }
}
