package steps.domain.broadcast.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.testing.Async.await;
import static steps.testing.Async.together;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.domain.broadcast.Broadcast;
import steps.domain.broadcast.BroadcastOutcome;
import steps.domain.broadcast.BroadcastState;
import steps.domain.broadcast.Broadcasts;
import steps.domain.broadcast.Mailing;
import steps.domain.broadcast.SkipReason;
import steps.domain.broadcast.report.BroadcastReports;
import steps.domain.broadcast.report.BroadcastResults;
import steps.domain.broadcast.sending.BroadcastOutbox.Letter;
import steps.domain.broadcast.sending.BroadcastOutbox.Settled;
import steps.domain.delivery.Outcome;
import steps.domain.preference.MessageKind;
import steps.domain.preference.MessagePreferences;
import steps.domain.preference.QuietHours;
import steps.domain.user.User;
import steps.platform.lease.Lease;
import steps.testing.DatabaseResource;
import steps.testing.Rows;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class BroadcastOutboxTest {
    @Inject
    Mailing mailing;

    @Inject
    Broadcasts broadcasts;

    @Inject
    BroadcastOutbox outbox;

    @Inject
    BroadcastReports reports;

    @Inject
    MessagePreferences preferences;

    @Inject
    Pool pool;

    private Lease lease;

    @BeforeEach
    void alone() {
        lease = mailing.begin();
    }

    @Test
    void everybodyIsTakenOnceHoweverManyTake() {
        var going = mailing.going(mailing.readers(40));
        var taken = together(Collections.<Callable<List<Letter>>>nCopies(6, () -> take(going, 10)));
        var people = taken.stream()
                .flatMap(List::stream)
                .map(letter -> letter.recipient().userId())
                .toList();
        assertThat(people).hasSize(40);
        assertThat(new HashSet<>(people)).hasSize(40);
        assertThat(mailing.count(going, "in_flight")).isEqualTo(40);
        assertThat(await(() -> outbox.endIfDone(going))).isFalse();
    }

    @Test
    void whenAllHaveHadTheirTurnItIsSentAndTheCountersAddUp() {
        var going = mailing.going(mailing.readers(7));
        var letters = take(going, 10);
        settle(letters.get(5), new Outcome.Deleted("Forbidden: user is deactivated"));
        settle(letters.get(6), new Outcome.Moved(-1_007));
        settle(letters.get(0), new Outcome.Sent(11));
        settle(letters.get(1), new Outcome.Blocked("403 blocked"));
        settle(letters.get(2), new Outcome.Refused("400 no"));
        settle(letters.get(3), new Outcome.Doubtful("cut"));
        settle(letters.get(4), new Outcome.Postponed(Duration.ofHours(1)));
        assertThat(await(() -> outbox.endIfDone(going))).isFalse();
        Rows.change(pool, "update broadcast_recipient set not_before = now() where broadcast_id = $1", going.id());
        settle(take(going, 10).getFirst(), new Outcome.Sent(12));
        assertThat(await(() -> outbox.endIfDone(going))).isTrue();
        var results = results(going);
        assertThat(results.sent()).isEqualTo(2);
        assertThat(results.blocked()).isOne();
        assertThat(results.failed()).isOne();
        assertThat(results.unknown()).isOne();
        assertThat(results.skipped()).isEqualTo(Map.of(SkipReason.DELETED, 1L, SkipReason.MOVED, 1L));
        assertThat(results.all()).isEqualTo(7);
        assertThat(mailing.known(going).state()).isEqualTo(BroadcastState.SENT);
        assertThat(Rows.number(
                        pool,
                        "select count(*) from users where blocked_bot and id in ($1, $2, $3)",
                        letters.get(1).recipient().userId(),
                        letters.get(5).recipient().userId(),
                        letters.get(6).recipient().userId()))
                .isEqualTo(2);
    }

    @Test
    void messagesInFlightWhenTheSenderDiedAreUnknownAndNeverTakenAgain() {
        var going = mailing.going(mailing.readers(6));
        var lost = take(going, 4);
        settle(lost.getFirst(), new Outcome.Sent(1));
        var next = mailing.takenOver();
        assertThat(take(going, 10)).isEmpty();
        assertThat(await(() -> outbox.takeBack(next))).isEqualTo(3);
        assertThat(mailing.count(going, "unknown")).isEqualTo(3);
        var rest = await(() -> outbox.take(next, going, 10)).letters();
        assertThat(rest).hasSize(2);
        settle(lost.get(1), new Outcome.Sent(2));
        assertThat(mailing.count(going, "unknown")).isEqualTo(2);
        settle(lost.get(2), new Outcome.NotTaken("away"));
        assertThat(mailing.count(going, "unknown")).isEqualTo(2);
    }

    @Test
    void pausedNothingIsTakenAndResumedTheRestIs() {
        var going = mailing.going(mailing.readers(4));
        settle(take(going, 1).getFirst(), new Outcome.Sent(1));
        await(() -> broadcasts.pause(going.id()));
        assertThat(take(going, 10)).isEmpty();
        assertThat(await(() -> broadcasts.resume(going.id()))).isInstanceOf(BroadcastOutcome.Changed.class);
        assertThat(take(going, 10)).hasSize(3);
    }

    @Test
    void canceledTheRestIsCanceled() {
        var going = mailing.going(mailing.readers(4));
        var inFlight = take(going, 1).getFirst();
        await(() -> broadcasts.cancel(going.id()));
        assertThat(take(going, 10)).isEmpty();
        assertThat(results(going).canceled()).isEqualTo(3);
        assertThat(await(outbox::cancelPart)).isEqualTo(3);
        assertThat(await(outbox::cancelPart)).isZero();
        settle(inFlight, new Outcome.Sent(1));
        var results = results(going);
        assertThat(results.canceled()).isEqualTo(3);
        assertThat(results.sent()).isOne();
    }

    @Test
    void peopleWhoOptOutMeanwhileAreSkippedAndCountedWithTheReason() {
        var people = mailing.readers(4);
        var going = mailing.going(people);
        await(() -> preferences.decline(people.get(0).id(), MessageKind.NEWS));
        Rows.change(
                pool,
                "update users set blocked_bot = true where id = $1",
                people.get(1).id());
        Rows.change(
                pool,
                "update users set active = false where id = $1",
                people.get(2).id());
        assertThat(take(going, 10)).hasSize(1);
        var results = await(() -> reports.of(going));
        assertThat(results.skipped()).containsOnlyKeys(SkipReason.DECLINED, SkipReason.BLOCKED, SkipReason.GONE);
        assertThat(results.all()).isEqualTo(4);
    }

    @Test
    void nobodyGetsMoreThanThreeAWeekOverAllBroadcasts() {
        var people = mailing.readers(2);
        for (int i = 0; i < 3; i++) {
            var going = mailing.going(people);
            take(going, 10).forEach(letter -> settle(letter, new Outcome.Sent(1)));
            assertThat(await(() -> outbox.endIfDone(going))).isTrue();
        }
        var fourth = mailing.going(people);
        assertThat(take(fourth, 10)).isEmpty();
        assertThat(await(() -> reports.of(fourth)).skipped()).containsEntry(SkipReason.ENOUGH, 2L);
        Rows.change(pool, "update broadcast_recipient set changed_at = now() - interval '8 days' where state = 'sent'");
        assertThat(take(mailing.going(people), 10)).hasSize(2);
    }

    @Test
    void sleepersWait() {
        var sleeper = mailing.readers(1);
        await(() -> preferences.beQuiet(sleeper.getFirst().id(), aroundNow()));
        var going = mailing.going(sleeper);
        assertThat(take(going, 10)).isEmpty();
        assertThat(mailing.count(going, "waiting")).isOne();
        assertThat(take(going, 10)).isEmpty();
        assertThat(Rows.number(
                        pool, "select count(*) from broadcast_recipient where not_before > now() and attempts = 0"))
                .isOne();
    }

    private static QuietHours aroundNow() {
        var now = LocalTime.now(Clock.system(ZoneId.of("Europe/Moscow")));
        return new QuietHours(now.minusHours(1).withNano(0), now.plusHours(1).withNano(0));
    }

    @Test
    void twentyRefusalsStopItUntilSomebodySaysToGoOn() {
        var going = mailing.going(mailing.readers(45));
        for (var letter : take(going, 19)) {
            settle(letter, new Outcome.Refused("400 can't parse entities"));
        }
        assertThat(mailing.known(going).state()).isEqualTo(BroadcastState.SENDING);
        settle(take(going, 1).getFirst(), new Outcome.Refused("400 can't parse entities"));
        assertThat(mailing.known(going).state()).isEqualTo(BroadcastState.PAUSED);
        assertThat(mailing.known(going).reason()).isEqualTo("refused");
        assertThat(take(going, 10)).isEmpty();
        await(() -> broadcasts.resume(going.id()));
        settle(take(going, 1).getFirst(), new Outcome.Refused("400 can't parse entities"));
        assertThat(mailing.known(going).state()).isEqualTo(BroadcastState.SENDING);
    }

    /** A network that is away says nothing about the message. */
    @Test
    void unreachedPeopleDoNotStopIt() {
        var going = mailing.going(mailing.readers(30));
        Rows.change(
                pool,
                "update broadcast_recipient set attempts = $2 where broadcast_id = $1",
                going.id(),
                RecipientUpdate.MOST_ATTEMPTS);
        take(going, 25).forEach(letter -> settle(letter, new Outcome.NotTaken("Telegram is out of reach")));
        settle(take(going, 1).getFirst(), new Outcome.Refused("400 can't parse entities"));
        assertThat(mailing.count(going, "failed")).isEqualTo(26);
        assertThat(mailing.known(going).state()).isEqualTo(BroadcastState.SENDING);
    }

    @Test
    void onlyThoseThatFailedAreTriedAgain() {
        var going = mailing.going(mailing.readers(3));
        var letters = take(going, 10);
        settle(letters.get(0), new Outcome.Sent(1));
        settle(letters.get(1), new Outcome.Refused("400 no"));
        settle(letters.get(2), new Outcome.Doubtful("cut"));
        await(() -> outbox.endIfDone(going));
        assertThat(await(() -> broadcasts.retryFailed(going.id()))).isInstanceOf(BroadcastOutcome.Changed.class);
        var again = take(going, 10);
        assertThat(again).hasSize(1);
        assertThat(again.getFirst().recipient().userId())
                .isEqualTo(letters.get(1).recipient().userId());
    }

    @Test
    void pressesCountOncePerPersonAndButton() {
        List<User> people = mailing.readers(2);
        var going = mailing.going(people);
        await(() -> reports.clicked(going.id(), 0, people.get(0).id()));
        await(() -> reports.clicked(going.id(), 0, people.get(0).id()));
        await(() -> reports.clicked(going.id(), 0, people.get(1).id()));
        await(() -> reports.clicked(going.id(), 1, people.get(1).id()));
        await(() -> reports.clicked(Long.MAX_VALUE, 1, people.get(1).id()));
        long stranger = mailing.reader("Stranger").id();
        await(() -> reports.clicked(going.id(), 1, stranger));
        assertThat(await(() -> reports.of(going)).clicks()).containsEntry(0, 2L).containsEntry(1, 1L);
        var page = await(() -> reports.page(going.id(), 0, 10));
        assertThat(page).hasSize(2);
        assertThat(page.getFirst().csv())
                .startsWith(people.get(0).id() + "," + people.get(0).telegramId() + ",waiting,");
    }

    private BroadcastResults results(Broadcast broadcast) {
        var known = mailing.known(broadcast);
        return await(() -> reports.of(known));
    }

    private List<Letter> take(Broadcast broadcast, int atMost) {
        return await(() -> outbox.take(lease, broadcast, atMost)).letters();
    }

    private void settle(Letter letter, Outcome outcome) {
        await(() -> outbox.settle(List.of(new Settled(letter.recipient(), outcome))));
    }
}
