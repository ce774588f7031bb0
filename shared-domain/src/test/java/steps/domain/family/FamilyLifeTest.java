package steps.domain.family;

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
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.domain.family.change.Departure;
import steps.domain.family.change.Departures;
import steps.domain.family.change.Disbandment;
import steps.domain.family.change.Disbandments;
import steps.domain.family.change.Founding;
import steps.domain.family.change.Foundings;
import steps.domain.family.change.Handover;
import steps.domain.family.change.Handovers;
import steps.domain.family.change.InvitationAnswers;
import steps.domain.family.change.Invitations;
import steps.domain.family.change.Inviting;
import steps.domain.family.change.Joining;
import steps.domain.family.change.Removal;
import steps.domain.family.change.Removals;
import steps.domain.family.change.Renaming;
import steps.domain.family.change.Renamings;
import steps.domain.family.change.Withdrawal;
import steps.domain.ledger.Books;
import steps.domain.ledger.Funds;
import steps.domain.ledger.Ledger;
import steps.domain.ledger.Points;
import steps.domain.order.Actor;
import steps.domain.order.Orders;
import steps.domain.order.Purchases;
import steps.domain.order.Sale;
import steps.domain.user.User;
import steps.domain.user.Users;
import steps.testing.Bank;
import steps.testing.DatabaseResource;
import steps.testing.People;
import steps.testing.Rows;
import steps.testing.Shop;

/** People come into families and go, and their points with them. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class FamilyLifeTest {
    private static final FamilyName HOME = new FamilyName("Дом");

    @Inject
    Foundings foundings;

    @Inject
    Renamings renamings;

    @Inject
    Invitations invitations;

    @Inject
    InvitationAnswers answers;

    @Inject
    Departures departures;

    @Inject
    Removals removals;

    @Inject
    Handovers handovers;

    @Inject
    Disbandments disbandments;

    @Inject
    FamilyHomes homes;

    @Inject
    Purchases purchases;

    @Inject
    Orders orders;

    @Inject
    Users users;

    @Inject
    Ledger ledger;

    @Inject
    Bank bank;

    @Inject
    Shop shop;

    @Inject
    Books books;

    @Inject
    Pool pool;

    private User alice;
    private User boris;
    private User vera;

    @BeforeEach
    void threePeople() {
        alice = People.registered(users, "Alice");
        boris = People.registered(users, "Boris");
        vera = People.registered(users, "Vera");
    }

    @AfterEach
    void theBooksBalance() {
        assertThat(await(books::audit).balance()).isTrue();
    }

    @Test
    void theFounderOfAFamilyOwnsItAndBringsWhatTheyHave() {
        bank.gives(alice.id(), 70);
        var founded = (Founding.Founded) await(() -> foundings.found(alice, HOME));
        assertThat(founded.brought()).isEqualTo(new Points(70));
        assertThat(founded.family().isOwnedBy(alice.id())).isTrue();
        assertThat(founded.family().shareOf(alice.id())).isEqualTo(new Points(70));
        assertThat(funds(alice)).isEqualTo(new Funds(Points.NONE, new Points(70), Points.NONE));
        assertThat(await(() -> foundings.found(alice, HOME))).isInstanceOf(Founding.AlreadyMember.class);
    }

    @Test
    void aFamilyIsFoundedOnceHoweverOftenItIsAskedForAtOnce() {
        var founded =
                together(Collections.<Callable<Founding>>nCopies(10, () -> await(() -> foundings.found(alice, HOME))));
        assertThat(founded).filteredOn(Founding.Founded.class::isInstance).hasSize(1);
    }

    @Test
    void aNewMemberBringsTheirPointsAndTheOthersAreTold() {
        foundsHome();
        bank.gives(boris.id(), 40);
        long invitation = linkless(boris);
        assertThat(newsOf(boris)).containsExactly("family_invited");
        var joined = (Joining.Joined) await(() -> answers.accept(boris, invitation));
        assertThat(joined.brought()).isEqualTo(new Points(40));
        assertThat(joined.family().members()).extracting(Member::userId).containsExactly(alice.id(), boris.id());
        assertThat(newsOf(alice)).containsExactly("family_joined");
        assertThat(await(() -> answers.accept(boris, invitation))).isInstanceOf(Joining.AlreadyHere.class);
        assertThat(await(() -> answers.accept(vera, invitation))).isEqualTo(new Joining.Closed());
    }

    @Test
    void aLinkWorksOnce() {
        foundsHome();
        var code = link();
        assertThat(await(() -> answers.accept(boris, code))).isInstanceOf(Joining.Joined.class);
        assertThat(await(() -> answers.accept(vera, code))).isEqualTo(new Joining.Closed());
        assertThat(await(() -> answers.accept(vera, InvitationCode.random()))).isEqualTo(new Joining.Closed());
    }

    @Test
    void ofTenWhoHaveALinkOneComesIn() {
        foundsHome();
        var code = link();
        var comers = IntStream.range(0, 10)
                .mapToObj(n -> People.registered(users, "Comer"))
                .toList();
        var joined = together(comers.stream()
                .<Callable<Joining>>map(comer -> () -> await(() -> answers.accept(comer, code)))
                .toList());
        assertThat(joined).filteredOn(Joining.Joined.class::isInstance).hasSize(1);
        assertThat(joined).filteredOn(new Joining.Closed()::equals).hasSize(9);
    }

    @Test
    void noMoreThanFiveComeInHoweverManyAreInvited() {
        foundsHome();
        var comers = IntStream.range(0, 9)
                .mapToObj(n -> People.registered(users, "Comer" + vera.id() + n))
                .toList();
        var asked = comers.stream().map(comer -> linkless(comer)).toList();
        var works = IntStream.range(0, 9)
                .<Callable<Joining>>mapToObj(n -> () -> await(() -> answers.accept(comers.get(n), asked.get(n))))
                .toList();
        var joined = together(works);
        assertThat(joined).filteredOn(Joining.Joined.class::isInstance).hasSize(4);
        assertThat(joined).filteredOn(Joining.Full.class::isInstance).hasSize(5);
        assertThat(invite(vera)).isInstanceOf(Inviting.Full.class);
    }

    @Test
    void aMemberOfAnotherFamilyLeavesThatFirst() {
        foundsHome();
        long invitation = linkless(boris);
        await(() -> foundings.found(boris, new FamilyName("Сад")));
        assertThat(await(() -> answers.accept(boris, invitation))).isInstanceOf(Joining.InAnother.class);
        await(() -> departures.leave(boris));
        assertThat(await(() -> answers.accept(boris, invitation))).isInstanceOf(Joining.Joined.class);
    }

    @Test
    void invitationsRunOutAndAreTakenBackAndDeclined() {
        foundsHome();
        long first = linkless(boris);
        assertThat(invite(boris)).isInstanceOf(Inviting.AskedBefore.class);
        assertThat(await(() -> invitations.withdraw(boris, first))).isEqualTo(new Withdrawal.Closed());
        assertThat(await(() -> invitations.withdraw(alice, first))).isInstanceOf(Withdrawal.Withdrawn.class);
        assertThat(await(() -> invitations.withdraw(alice, first))).isEqualTo(new Withdrawal.Closed());
        assertThat(await(() -> answers.accept(boris, first))).isEqualTo(new Joining.Closed());
        long second = linkless(boris);
        Rows.change(pool, "update family_invitation set expires_at = created_at where id = $1", second);
        assertThat(await(() -> answers.accept(boris, second))).isEqualTo(new Joining.Closed());
        assertThat(await(() -> answers.decline(boris, second))).isFalse();
        long third = linkless(boris);
        assertThat(await(() -> answers.decline(vera, third))).isFalse();
        assertThat(await(() -> answers.decline(boris, third))).isTrue();
        assertThat(newsOf(alice)).containsExactly("family_declined");
        assertThat(invite(boris)).isEqualTo(new Inviting.DeclinedLately());
    }

    @Test
    void namesThatAreNobodysOrOfMoreThanOneInviteNobody() {
        foundsHome();
        assertThat(await(() -> invitations.invite(alice, "nobody_at_all"))).isEqualTo(new Inviting.Unknown());
        Rows.change(pool, "update users set username = $1 where id = $2", "v" + vera.id(), vera.id());
        assertThat(await(() -> invitations.invite(boris, "v" + vera.id()))).isEqualTo(new Inviting.NotMember());
        Rows.change(
                pool,
                "update users set username = $1 where id in ($2, $3)",
                "twinx" + vera.id(),
                boris.id(),
                vera.id());
        assertThat(await(() -> invitations.invite(alice, "TWINx" + vera.id()))).isEqualTo(new Inviting.Ambiguous());
        Rows.change(pool, "update users set username = $1 where id = $2", "me" + alice.id(), alice.id());
        assertThat(await(() -> invitations.invite(alice, "me" + alice.id()))).isEqualTo(new Inviting.AlreadyHere());
    }

    @Test
    void nobodyIsWrittenToWithoutEnd() {
        foundsHome();
        for (int n = 0; n < 10; n++) {
            assertThat(await(() -> invitations.link(alice))).isInstanceOf(Inviting.Linked.class);
        }
        assertThat(await(() -> invitations.link(alice))).isEqualTo(new Inviting.TooMany());
    }

    @Test
    void aMemberWhoLeavesIsPaidByWhatTheyContributed() {
        familyOf(90, 60);
        buys(boris, 50);
        var left = (Departure.Left) await(() -> departures.leave(boris));
        assertThat(left.paid()).isEqualTo(new Points(40));
        assertThat(left.owner().userId()).isEqualTo(alice.id());
        assertThat(ownPointsOf(boris)).isEqualTo(40);
        assertThat(funds(alice).family()).isEqualTo(new Points(60));
        assertThat(newsOf(alice)).contains("family_left");
        assertThat(await(() -> departures.leave(boris))).isEqualTo(new Departure.NotMember());
    }

    @Test
    void anOwnerWhoLeavesHandsOverAndTheLastOneEndsTheFamily() {
        familyOf(90, 60);
        assertThat(((Departure.Left) await(() -> departures.leave(alice)))
                        .owner()
                        .userId())
                .isEqualTo(boris.id());
        assertThat(newsOf(boris)).endsWith("family_left", "family_became_owner");
        var last = (Departure.Left) await(() -> departures.leave(boris));
        assertThat(last.wasLast()).isTrue();
        assertThat(ownPointsOf(alice) + ownPointsOf(boris)).isEqualTo(150);
        assertThat(await(() -> homes.of(boris))).isNull();
    }

    @Test
    void onlyTheOwnerRemovesHandsOverAndDisbands() {
        familyOf(90, 60);
        assertThat(await(() -> removals.remove(boris, alice.id()))).isEqualTo(new Removal.NotOwner());
        assertThat(await(() -> handovers.handOver(boris, boris.id()))).isEqualTo(new Handover.NotOwner());
        assertThat(await(() -> disbandments.disband(boris))).isEqualTo(new Disbandment.NotOwner());
        assertThat(await(() -> removals.remove(alice, vera.id()))).isEqualTo(new Removal.NoSuchMember());
        assertThat(await(() -> removals.remove(alice, alice.id()))).isEqualTo(new Removal.NoSuchMember());
        assertThat(await(() -> handovers.handOver(alice, alice.id()))).isEqualTo(new Handover.NoSuchMember());
        assertThat(await(() -> disbandments.disband(vera))).isEqualTo(new Disbandment.NotMember());
        assertThat(await(() -> handovers.handOver(alice, boris.id()))).isInstanceOf(Handover.HandedOver.class);
        assertThat(newsOf(boris)).endsWith("family_became_owner");
        assertThat(await(() -> removals.remove(boris, alice.id())))
                .extracting(removal -> ((Removal.Removed) removal).paid())
                .isEqualTo(new Points(90));
        assertThat(newsOf(alice)).endsWith("family_removed");
    }

    @Test
    void aFamilyThatIsDisbandedPaysEverybody() {
        familyOf(90, 60);
        buys(alice, 100);
        var gone = (Disbandment.Disbanded) await(() -> disbandments.disband(alice));
        assertThat(gone.paid()).isEqualTo(new Points(30));
        assertThat(ownPointsOf(alice)).isEqualTo(30);
        assertThat(ownPointsOf(boris)).isEqualTo(20);
        assertThat(newsOf(boris)).endsWith("family_disbanded");
    }

    @Test
    void everyMemberMayRenameAndTheOthersAreTold() {
        familyOf(1, 1);
        var garden = new FamilyName("Сад");
        assertThat(await(() -> renamings.rename(boris, garden))).isEqualTo(new Renaming.Renamed("Дом", garden));
        assertThat(await(() -> renamings.rename(boris, garden))).isEqualTo(new Renaming.Unchanged(garden));
        assertThat(await(() -> renamings.rename(vera, garden))).isEqualTo(new Renaming.NotMember());
        assertThat(newsOf(alice)).endsWith("family_renamed");
    }

    /** Own points come only from before: of a refund, or of the former system. */
    @Test
    void aFamilyPaysFirstAndItsMembersInProportion() {
        bank.gives(boris.id(), 100);
        long early = buys(boris, 100);
        familyOf(90, 60);
        await(() -> orders.cancel(early, Actor.PARTNER));
        assertThat(funds(alice)).isEqualTo(new Funds(Points.NONE, new Points(150), new Points(100)));
        var sale = (Sale.Sold) buy(alice, 230);
        assertThat(sale.balance()).isEqualTo(new Points(20));
        assertThat(ownPointsOf(boris)).isEqualTo(20);
        assertThat(buy(alice, 21)).isEqualTo(new Sale.TooFewPoints(new Points(1)));
        await(() -> orders.cancel(sale.order().id(), Actor.PARTNER));
        assertThat(ownPointsOf(boris)).isEqualTo(100);
        assertThat(funds(boris)).isEqualTo(new Funds(new Points(100), new Points(150), Points.NONE));
    }

    @Test
    void theHomeShowsStepsOfTheDayAndTheWeek() {
        familyOf(1, 1);
        Rows.change(
                pool,
                "insert into daily_steps (user_id, day, steps)"
                        + " select $1, cast(now() at time zone 'Europe/Moscow' as date) - n, 100 + n from generate_series(0, 13) n",
                boris.id());
        long days = Rows.number(pool, "select extract(isodow from now() at time zone 'Europe/Moscow')::bigint");
        var home = await(() -> homes.of(alice));
        var member = home.family().member(boris.id()).orElseThrow();
        assertThat(home.stepsOf(member)).isEqualTo(new FamilyHome.Steps(100, 100 * days + days * (days - 1) / 2));
        assertThat(home.stepsOf(home.family().member(alice.id()).orElseThrow())).isEqualTo(new FamilyHome.Steps(0, 0));
    }

    private void foundsHome() {
        assertThat(await(() -> foundings.found(alice, HOME))).isInstanceOf(Founding.Founded.class);
    }

    private void familyOf(long ofAlice, long ofBoris) {
        foundsHome();
        var code = link();
        assertThat(await(() -> answers.accept(boris, code))).isInstanceOf(Joining.Joined.class);
        bank.gives(alice.id(), ofAlice);
        bank.gives(boris.id(), ofBoris);
    }

    private InvitationCode link() {
        return ((Inviting.Linked) await(() -> invitations.link(alice)))
                .invitation()
                .code();
    }

    private long linkless(User invitee) {
        return ((Inviting.Invited) invite(invitee)).invitation().id();
    }

    private Inviting invite(User invitee) {
        var name = "p" + invitee.id();
        Rows.change(pool, "update users set username = $1 where id = $2", name, invitee.id());
        return await(() -> invitations.invite(alice, name));
    }

    private List<String> newsOf(User user) {
        var all = Rows.text(
                pool,
                "select coalesce(string_agg(letter ->> 'type', ' ' order by id), '') from delivery where chat_id = $1",
                user.telegramId());
        return all.isEmpty() ? List.of() : List.of(all.split(" ", -1));
    }

    private long buys(User buyer, long price) {
        return ((Sale.Sold) buy(buyer, price)).order().id();
    }

    private Sale buy(User buyer, long price) {
        var wish = shop.wish(shop.product("GIFT-" + price, price, 1), shop.pickupPoint());
        return await(() -> purchases.buy(buyer, wish));
    }

    private Funds funds(User user) {
        return await(() -> ledger.fundsOf(user.id()));
    }

    private long ownPointsOf(User user) {
        return Rows.number(pool, "select balance from account where user_id = $1", user.id());
    }
}
