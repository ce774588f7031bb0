package steps.domain.privacy;

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
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.domain.ledger.Books;
import steps.domain.ledger.Ledger;
import steps.domain.ledger.Points;
import steps.domain.order.Actor;
import steps.domain.order.Orders;
import steps.domain.referral.Referrals;
import steps.domain.user.Registrant;
import steps.domain.user.User;
import steps.domain.user.Users;
import steps.domain.walk.EndReason;
import steps.domain.walk.FinishedWalk;
import steps.domain.walk.LiveWalks;
import steps.domain.walk.WalkEnds;
import steps.testing.Bank;
import steps.testing.DatabaseResource;
import steps.testing.People;
import steps.testing.Rows;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class ErasuresTest {
    @Inject
    Erasures erasures;

    @Inject
    ErasureRemains remains;

    @Inject
    Resident resident;

    @Inject
    Users users;

    @Inject
    WalkEnds walkEnds;

    @Inject
    LiveWalks liveWalks;

    @Inject
    Orders orders;

    @Inject
    Referrals referrals;

    @Inject
    Ledger ledger;

    @Inject
    Bank bank;

    @Inject
    Books books;

    @Inject
    Pool pool;

    private Registrant person;
    private User zina;
    private Traces traces;

    @BeforeEach
    void somebodyIsHere() {
        person = resident.somebody();
        zina = resident.registers(person);
        traces = Traces.of(pool, person, zina);
    }

    @AfterEach
    void theBooksBalance() {
        assertThat(await(books::audit).balance()).isTrue();
    }

    @Test
    void nothingInTheWholeDatabaseSaysWhoItWas() {
        leavesTracesEverywhere();
        long order = resident.buys(person, zina);
        assertThat(await(() -> orders.ship(order, null, Actor.PARTNER))).isNotNull();
        assertThat(await(() -> orders.deliver(order, Actor.PARTNER))).isNotNull();
        assertThat(traces.found())
                .containsOnlyKeys("users", "walk", "order", "delivery", "conversation", "failed_update", "unsent_turn");
        assertThat(erase()).isEqualTo(new Erasure.Erased(new Points(296), 0));
        assertThat(traces.found()).isEqualTo(Map.of("conversation", 1L, "erased_chat", 1L));
        assertThat(trackPoints()).isZero();
        assertThat(sketches()).isZero();
        assertThat(Rows.text(pool, "select meter from walk where user_id = $1", zina.id()))
                .doesNotContain("56.5")
                .doesNotContain("37.25");
        assertThat(balance()).isZero();
        afterTwoDays();
        assertThat(traces.found()).isEmpty();
    }

    @Test
    void aWalkThatIsGoingOnIsPaidAndWrittenOff() {
        resident.walks(zina);
        assertThat(erase()).isEqualTo(new Erasure.Erased(new Points(96), 0));
        assertThat(Rows.text(
                        pool, "select end_reason || ' ' || credited_points from walk where user_id = $1", zina.id()))
                .isEqualTo("canceled 96");
        assertThat(balance()).isZero();
    }

    @Test
    void aParcelOnItsWayIsForgottenWhenItHasArrived() {
        long order = resident.buys(person, zina);
        var before = recipient(order);
        assertThat(erase()).isEqualTo(new Erasure.Erased(new Points(200), 1));
        assertThat(recipient(order)).isEqualTo(before).contains(person.phone().e164());
        await(() -> orders.ship(order, null, Actor.PARTNER));
        assertThat(recipient(order)).isEqualTo(before);
        await(() -> orders.deliver(order, Actor.PARTNER));
        assertThat(recipient(order)).isEqualTo("[\"\", \"\", null, null]");
        assertThat(traces.found()).containsOnlyKeys("erased_chat");
    }

    @Test
    void theParcelOfSomebodyWhoIsHereKeepsItsRecipient() {
        long order = resident.buys(person, zina);
        await(() -> orders.ship(order, null, Actor.PARTNER));
        await(() -> orders.deliver(order, Actor.PARTNER));
        assertThat(recipient(order)).contains(person.phone().e164());
    }

    @Test
    void aRefundAfterTheErasureIsWrittenOff() {
        long order = resident.buys(person, zina);
        erase();
        await(() -> orders.cancel(order, Actor.PARTNER));
        assertThat(balance()).isEqualTo(300);
        assertThat(recipient(order)).isEqualTo("[\"\", \"\", null, null]");
        together(Collections.<Callable<Object>>nCopies(4, () -> {
            await(remains::writeOffRefunds);
            return 0;
        }));
        assertThat(balance()).isZero();
    }

    @Test
    void tenAtOnceEraseOnce() {
        leavesTracesEverywhere();
        resident.buys(person, zina);
        var erased = together(Collections.<Callable<Erasure>>nCopies(10, this::erase));
        assertThat(erased)
                .filteredOn(Erasure.Erased.class::isInstance)
                .containsExactly(new Erasure.Erased(new Points(296), 1));
        assertThat(erased).filteredOn(Erasure.AlreadyErased.class::isInstance).hasSize(9);
    }

    /** Whoever comes first: no point of the track, no point of the account and no name is left. */
    @Test
    void nothingSlipsThroughWhileAPersonGoes() {
        for (int round = 0; round < 5; round++) {
            somebodyIsHere();
            var next = resident.walks(zina);
            long order = resident.buys(person, zina);
            var works = new ArrayList<Callable<Object>>();
            works.add(this::erase);
            works.add(() -> await(() -> liveWalks.move(List.of(next))));
            works.add(() -> await(() -> liveWalks.move(List.of(resident.minute(zina, 3)))));
            works.add(() -> await(() -> orders.cancel(order, Actor.PARTNER)));
            works.add(() -> bank.takes(zina.id(), 50));
            works.add(() -> bank.gives(zina.id(), 70));
            Collections.rotate(works, round);
            together(works);
            await(remains::writeOffRefunds);
            assertThat(balance()).isZero();
            assertThat(trackPoints()).isZero();
            assertThat(traces.found()).containsOnlyKeys("erased_chat");
        }
    }

    @Test
    void aParcelThatArrivesInTheSameMomentIsForgotten() {
        for (int round = 0; round < 5; round++) {
            somebodyIsHere();
            long order = resident.buys(person, zina);
            await(() -> orders.ship(order, null, Actor.PARTNER));
            var works = new ArrayList<Callable<Object>>(List.of(
                    this::erase, () -> await(() -> orders.deliver(order, Actor.PARTNER))));
            Collections.rotate(works, round);
            together(works);
            assertThat(traces.found()).containsOnlyKeys("erased_chat");
        }
    }

    @Test
    void aPersonErasedBeforeBeginsWithNothingAndIsKnownAgainOnlyByTheMark() {
        resident.walks(zina);
        erase();
        var again = resident.registers(person);
        assertThat(again.id()).isNotEqualTo(zina.id());
        assertThat(await(() -> ledger.balanceOf(again.id()))).isEqualTo(Points.NONE);
        assertThat(await(() -> erasures.recognise(again, mark()))).isTrue();
        assertThat(Rows.text(pool, "select day || ' ' || steps from daily_steps where user_id = $1", again.id()))
                .isEqualTo("2026-11-02 80");
        var another = resident.registers(resident.somebody());
        assertThat(await(() -> erasures.recognise(another, markOf(another)))).isFalse();
        assertThat(Rows.number(pool, "select count(*) from daily_steps where user_id = $1", another.id()))
                .isZero();
    }

    @Test
    void aReturningPersonKeepsTheirConversation() {
        erase();
        var again = resident.registers(person);
        resident.talks(again);
        afterTwoDays();
        assertThat(Rows.number(pool, "select count(*) from conversation where chat_id = $1", person.telegramId()))
                .isOne();
        assertThat(Rows.number(pool, "select count(*) from erased_chat where chat_id = $1", person.telegramId()))
                .isZero();
    }

    @Test
    void theLinkOfSomebodyWhoIsGoneLeadsToNobodyAndTheirFriendsStay() {
        var boris = People.registered(users, "Boris");
        await(() -> referrals.link(boris, zina.referralCode()));
        erase();
        assertThat(Rows.number(pool, "select count(*) from referral where inviter_id = $1", zina.id()))
                .isOne();
        var carol = People.registered(users, "Carol");
        await(() -> referrals.link(carol, zina.referralCode()));
        assertThat(Rows.number(pool, "select count(*) from referral where invitee_id = $1", carol.id()))
                .isZero();
    }

    @Test
    void anErasedInviterIsRewardedNoMoreByTheirFriends() {
        var boris = People.registered(users, "Boris");
        await(() -> referrals.link(boris, zina.referralCode()));
        erase();
        resident.walks(boris);
        assertThat(await(() -> walkEnds.finish(boris, EndReason.BUTTON)))
                .extracting(FinishedWalk::credited, FinishedWalk::reward)
                .containsExactly(new Points(96), null);
        assertThat(balance()).isZero();
    }

    @Test
    void aMarkIsForgottenAfterAYear() {
        erase();
        await(remains::forget);
        assertThat(marks()).isOne();
        Rows.change(
                pool, "update erased_person set erased_at = now() - interval '366 days' where mark = $1", mark().hex());
        await(remains::forget);
        assertThat(marks()).isZero();
    }

    @Test
    void nobodyElseIsTouched() {
        var boris = resident.somebody();
        var other = resident.registers(boris);
        resident.walks(other);
        resident.buys(boris, other);
        resident.isWrittenTo(other);
        resident.talks(other);
        var before = Traces.of(pool, boris, other).found();
        erase();
        assertThat(Traces.of(pool, boris, other).found()).isEqualTo(before);
        assertThat(await(() -> walkEnds.finish(other, EndReason.BUTTON)).credited())
                .isEqualTo(new Points(96));
    }

    private void leavesTracesEverywhere() {
        resident.walks(zina);
        resident.isSuspected(zina);
        resident.isWrittenTo(zina);
        resident.talks(zina);
    }

    private Erasure erase() {
        return await(() -> erasures.erase(zina, mark()));
    }

    private void afterTwoDays() {
        Rows.change(pool, "update erased_chat set erased_at = erased_at - interval '49 hours'");
        await(remains::forget);
    }

    private PersonMark mark() {
        return new PersonMark("%064x".formatted(person.telegramId() * 31));
    }

    private static PersonMark markOf(User user) {
        return new PersonMark("%064x".formatted(user.telegramId() * 31));
    }

    private long marks() {
        return Rows.number(pool, "select count(*) from erased_person where mark = $1", mark().hex());
    }

    private long balance() {
        return await(() -> ledger.balanceOf(zina.id())).value();
    }

    private long trackPoints() {
        return Rows.number(
                pool, "select count(*) from track_point join walk on walk.id = walk_id where user_id = $1", zina.id());
    }

    private long sketches() {
        return Rows.number(
                pool, "select count(*) from track_sketch join walk on walk.id = walk_id where user_id = $1", zina.id());
    }

    private String recipient(long order) {
        return Rows.text(
                pool,
                "select jsonb_build_array(recipient_first_name, recipient_last_name, recipient_phone, email)::text"
                        + " from \"order\" where id = $1",
                order);
    }
}
