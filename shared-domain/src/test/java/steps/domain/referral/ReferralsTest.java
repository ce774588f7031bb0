package steps.domain.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.testing.Async.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.domain.user.ReferralCode;
import steps.domain.user.User;
import steps.domain.user.Users;
import steps.testing.DatabaseResource;
import steps.testing.People;
import steps.testing.Rows;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class ReferralsTest {
    @Inject
    Referrals referrals;

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

    @Test
    void aCodeLinksANewPersonToItsOwner() {
        link(boris, alice.referralCode());
        assertThat(inviterOf(boris)).isEqualTo(alice.id().toString());
        assertThat(inviterOf(alice)).isNull();
    }

    @Test
    void aCodeThatIsNobodysLinksNothing() {
        link(boris, ReferralCode.random());
        assertThat(inviterOf(boris)).isNull();
    }

    @Test
    void onesOwnCodeLinksNothing() {
        link(boris, boris.referralCode());
        assertThat(inviterOf(boris)).isNull();
    }

    @Test
    void oneFriendCanBringMany() {
        var vera = People.registered(users, "Vera");
        link(boris, alice.referralCode());
        link(vera, alice.referralCode());
        assertThat(inviterOf(vera)).isEqualTo(alice.id().toString());
    }

    @Test
    void nobodyIsBroughtTwice() {
        link(boris, alice.referralCode());
        link(boris, People.registered(users, "Vera").referralCode());
        assertThat(inviterOf(boris)).isEqualTo(alice.id().toString());
    }

    @Test
    void noTwoBringEachOther() {
        link(boris, alice.referralCode());
        link(alice, boris.referralCode());
        assertThat(inviterOf(alice)).isNull();
    }

    @Test
    void theCodeOfSomebodyDeactivatedLinksNothing() {
        Rows.change(pool, "update users set active = false where id = $1", alice.id());
        link(boris, alice.referralCode());
        assertThat(inviterOf(boris)).isNull();
    }

    private void link(User invitee, ReferralCode code) {
        await(() -> referrals.link(invitee, code));
    }

    private String inviterOf(User invitee) {
        return Rows.text(pool, "select inviter_id from referral where invitee_id = $1", invitee.id());
    }
}
