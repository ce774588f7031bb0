package steps.domain.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.testing.Async.await;
import static steps.testing.Async.together;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.domain.ledger.Books;
import steps.domain.ledger.Ledger;
import steps.domain.ledger.Points;
import steps.domain.preference.MessageKind;
import steps.domain.preference.MessagePreferences;
import steps.domain.referral.ReferralReward;
import steps.domain.referral.Referrals;
import steps.domain.user.User;
import steps.domain.user.Users;
import steps.platform.cache.Caches;
import steps.testing.DatabaseResource;
import steps.testing.Families;
import steps.testing.People;
import steps.testing.Rows;

/** Whoever invited a walker has their part of each walk; a minute of walking is 96 points here, the part of it 9. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class WalkRewardsTest {
    @Inject
    Walks walks;

    @Inject
    WalkEnds walkEnds;

    @Inject
    Referrals referrals;

    @Inject
    MessagePreferences preferences;

    @Inject
    Ledger ledger;

    @Inject
    Books books;

    @Inject
    Users users;

    @Inject
    Caches caches;

    @Inject
    Pool pool;

    private Families families;
    private WalkRows rows;
    private User alice;
    private User boris;

    @BeforeEach
    void aliceHasInvitedBoris() {
        await(caches::refresh);
        families = new Families(pool, ledger);
        rows = new WalkRows(pool);
        alice = People.registered(users, "Alice");
        boris = invitedBy(alice);
    }

    @AfterEach
    void theBooksBalance() {
        Rows.change(pool, "update bot_setting set value = default_value");
        await(caches::refresh);
        assertThat(await(books::audit).balance()).isTrue();
    }

    @Test
    void theInviterGetsTheirPartInTheEntryOfTheWalk() {
        var finished = walks(boris);
        assertThat(finished.credited()).isEqualTo(new Points(96));
        assertThat(finished.balance()).isEqualTo(new Points(96));
        assertThat(finished.ofFamily()).isFalse();
        assertThat(finished.reward()).isEqualTo(new ReferralReward(alice.id(), new Points(9)));
        long walk = finished.summary().walkId();
        assertThat(rows.transfersOf(finished.summary()).split(", ", -1))
                .containsExactlyInAnyOrder("96 steps_accrual walk:" + walk, "9 referral_reward walk:" + walk);
        assertThat(balanceOf(alice)).isEqualTo(9);
    }

    @Test
    void aWalkThatIsEndedTwentyTimesAtOnceRewardsOnce() {
        begins(boris);
        var ends = together(Collections.<Callable<FinishedWalk>>nCopies(20, () -> ends(boris)));
        assertThat(ends).filteredOn(Objects::nonNull).hasSize(1);
        assertThat(balanceOf(alice)).isEqualTo(9);
    }

    @Test
    void aPersonWithoutAnInviterRewardsNobody() {
        assertThat(walks(alice).reward()).isNull();
        assertThat(balanceOf(boris)).isZero();
    }

    @Test
    void deactivatedPeopleGetNothing() {
        Rows.change(pool, "update users set active = false where id = $1", alice.id());
        assertThat(walks(boris).reward()).isNull();
        assertThat(balanceOf(alice)).isZero();
    }

    @Test
    void nothingIsPaidWhereThePartIsLessThanAPointOrSwitchedOff() {
        setPercent(1);
        assertThat(walks(boris).reward()).isNull();
        setPercent(0);
        assertThat(walks(invitedBy(alice)).reward()).isNull();
        setPercent(2);
        assertThat(walks(invitedBy(alice)).reward()).isEqualTo(new ReferralReward(alice.id(), new Points(1)));
    }

    @Test
    void theInviterIsToldOfTheFirstWalkAlone() {
        walks(boris);
        walks(boris);
        assertThat(noticesOf(alice))
                .isEqualTo(
                        "{\"type\": \"friend_walked\", \"friendId\": %d, \"rewardPoints\": 9}".formatted(boris.id()));
        setPercent(0);
        var vera = invitedBy(alice);
        walks(vera);
        assertThat(noticesOf(alice)).contains("\"friendId\": " + vera.id() + ", \"rewardPoints\": 0");
    }

    @Test
    void aWalkWithoutPointsIsNoFirstOne() {
        var stroll = Stroll.of(boris);
        await(() -> walks.start(boris, "stroller", stroll.minute(0)));
        ends(boris);
        assertThat(noticesOf(alice)).isEqualTo("null");
        walks(boris);
        assertThat(noticesOf(alice)).contains("\"friendId\": " + boris.id());
    }

    @Test
    void deactivatedManagersAreNotTold() {
        Rows.change(pool, "update users set active = false where id = $1", alice.id());
        walks(boris);
        assertThat(noticesOf(alice)).isEqualTo("null");
    }

    @Test
    void newsOfFriendsIsNotToldToThoseWhoDeclineIt() {
        await(() -> preferences.decline(alice.id(), MessageKind.FRIENDS));
        walks(boris);
        assertThat(noticesOf(alice)).isEqualTo("null");
        assertThat(balanceOf(alice)).isEqualTo(9);
    }

    private String noticesOf(User user) {
        return Rows.text(
                pool,
                "select string_agg(letter::text, ' ' order by id) from delivery where chat_id = $1",
                user.telegramId());
    }

    @Test
    void familiesGetWhatTheirMembersWalkAndAreRewardedWith() {
        long family = families.of(alice);
        long other = families.of(boris);
        var finished = walks(boris);
        assertThat(finished.balance()).isEqualTo(new Points(96));
        assertThat(finished.ofFamily()).isTrue();
        assertThat(families.balanceOf(other)).isEqualTo(96);
        assertThat(families.balanceOf(family)).isEqualTo(9);
        assertThat(families.contributionOf(boris)).isEqualTo(96);
        assertThat(families.contributionOf(alice)).isEqualTo(9);
    }

    @Test
    void friendsInOneFamilyContributeEachTheirOwn() {
        long family = families.of(alice, boris);
        assertThat(walks(boris).balance()).isEqualTo(new Points(105));
        assertThat(families.balanceOf(family)).isEqualTo(105);
        assertThat(families.contributionOf(boris)).isEqualTo(96);
        assertThat(families.contributionOf(alice)).isEqualTo(9);
    }

    /** Each of six has invited the next, and the last the first: all end their walks at once, whoever waits for whom. */
    @Test
    void aRingOfFriendsEndsItsWalksAtOnce() {
        for (int round = 0; round < 5; round++) {
            var ring = new ArrayList<User>();
            for (int n = 0; n < 6; n++) {
                ring.add(People.registered(users, "Friend"));
            }
            for (int n = 0; n < 6; n++) {
                link(ring.get((n + 1) % 6), ring.get(n));
            }
            if (round % 2 == 1) {
                families.of(ring.get(0), ring.get(3));
                families.of(ring.get(4), ring.get(1));
            }
            ring.forEach(this::begins);
            var works = new ArrayList<Callable<FinishedWalk>>();
            ring.forEach(walker -> works.add(() -> ends(walker)));
            Collections.shuffle(works, new java.util.Random(round));
            assertThat(together(works)).extracting(FinishedWalk::credited).containsOnly(new Points(96));
            assertThat(pointsOf(ring)).isEqualTo(6 * 105);
        }
    }

    private FinishedWalk walks(User walker) {
        begins(walker);
        return ends(walker);
    }

    private void begins(User walker) {
        var stroll = Stroll.of(walker);
        await(() -> walks.start(walker, "stroller", stroll.minute(0)));
        await(() -> walks.move(walker, stroll.minute(1), null));
    }

    private FinishedWalk ends(User walker) {
        return await(() -> walkEnds.finish(walker, EndReason.BUTTON));
    }

    private User invitedBy(User inviter) {
        var friend = People.registered(users, "Friend");
        await(() -> referrals.link(friend, inviter.referralCode()));
        return friend;
    }

    private void link(User invitee, User inviter) {
        await(() -> referrals.link(invitee, inviter.referralCode()));
    }

    private void setPercent(int percent) {
        Rows.change(
                pool,
                "update bot_setting set value = $1 where key = 'referral_reward_percent'",
                Integer.toString(percent));
        await(caches::refresh);
    }

    private long pointsOf(List<User> people) {
        var ids = people.stream().map(User::id).toArray(Long[]::new);
        return Rows.number(
                pool,
                "select sum(balance) from account where user_id = any($1) or family_id in"
                        + " (select family_id from family_member where user_id = any($1))",
                (Object) ids);
    }

    private long balanceOf(User user) {
        return await(() -> ledger.balanceOf(user.id())).value();
    }
}
