package steps.domain.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.testing.Async.await;
import static steps.testing.Async.inTransaction;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.domain.ledger.Entry;
import steps.domain.ledger.Ledger;
import steps.domain.ledger.Operation;
import steps.domain.ledger.Owner;
import steps.domain.ledger.Points;
import steps.domain.ledger.SystemAccount;
import steps.domain.user.User;
import steps.domain.user.Users;
import steps.testing.Bank;
import steps.testing.DatabaseResource;
import steps.testing.Families;
import steps.testing.People;
import steps.testing.Rows;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class FriendsTest {
    @Inject
    Friends friends;

    @Inject
    Referrals referrals;

    @Inject
    Users users;

    @Inject
    Ledger ledger;

    @Inject
    Bank bank;

    @Inject
    Pool pool;

    private User alice;

    @BeforeEach
    void aliceIsHere() {
        alice = People.registered(users, "Alice");
    }

    @Test
    void aPersonWhoInvitedNobodyHasNothing() {
        assertThat(await(() -> friends.gainOf(alice.id()))).isEqualTo(new InvitationGain(0, Points.NONE));
        assertThat(await(() -> friends.of(alice.id(), 0)).friends()).isEmpty();
    }

    @Test
    void rewardsCountWhereverTheyWentAndNothingElseDoes() {
        invite("Boris");
        bank.gives(alice.id(), 1_000);
        reward(30);
        long family = new Families(pool, ledger).of(People.registered(users, "Owner"), alice);
        reward(12);
        assertThat(new Families(pool, ledger).balanceOf(family)).isEqualTo(12);
        assertThat(await(() -> friends.gainOf(alice.id()))).isEqualTo(new InvitationGain(1, new Points(42)));
        Rows.change(pool, "update referral set former_points = 8 where inviter_id = $1", alice.id());
        assertThat(await(() -> friends.gainOf(alice.id()))).isEqualTo(new InvitationGain(1, new Points(50)));
    }

    @Test
    void friendsAreListedNewestFirstOnPages() {
        for (int n = 1; n <= 11; n++) {
            invite("Друг " + n);
        }
        var newest = await(() -> friends.of(alice.id(), 0));
        assertThat(newest.friends()).hasSize(10);
        assertThat(newest.friends().getFirst().firstName()).isEqualTo("Друг 11");
        assertThat(newest.hasOlder()).isTrue();
        var oldest = await(() -> friends.of(alice.id(), 1));
        assertThat(oldest.friends()).extracting(Friend::firstName).containsExactly("Друг 1");
        assertThat(oldest.hasOlder()).isFalse();
        assertThat(await(() -> friends.of(alice.id(), 7)).friends()).isEmpty();
    }

    @Test
    void anErasedPersonHasNoName() {
        var boris = invite("Boris");
        assertThat(await(() -> friends.firstNameOf(boris.id()))).isEqualTo("Boris");
        Rows.change(
                pool,
                "update users set telegram_id = -10000000000000000 - id, username = null, first_name = '', last_name = null,"
                        + " phone = '', email = null, language = null, blocked_bot = true, active = false, erased_at = now()"
                        + " where id = $1",
                boris.id());
        assertThat(await(() -> friends.firstNameOf(boris.id()))).isEmpty();
        assertThat(await(() -> friends.of(alice.id(), 0)).friends())
                .extracting(Friend::firstName)
                .containsExactly("");
    }

    private User invite(String name) {
        var friend = People.registered(users, name);
        await(() -> referrals.link(friend, alice.referralCode()));
        return friend;
    }

    private void reward(long points) {
        var owner = new Owner.Person(alice.id());
        inTransaction(() -> ledger.lock(owner, SystemAccount.STEPS)
                .map(wallets -> Entry.of(Bank.newKey(), Operation.REFERRAL_REWARD)
                        .moving(wallets.of(SystemAccount.STEPS), wallets.of(owner), new Points(points)))
                .chain(ledger::post));
    }
}
