package steps.domain.broadcast;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.testing.Async.await;
import static steps.testing.Async.together;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.domain.preference.MessageKind;
import steps.domain.preference.MessagePreferences;
import steps.domain.user.User;
import steps.testing.DatabaseResource;
import steps.testing.Rows;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class BroadcastStartsTest {
    private static final LocalDateTime FAR = LocalDateTime.parse("2199-01-01T12:00");

    @Inject
    Mailing mailing;

    @Inject
    Broadcasts broadcasts;

    @Inject
    BroadcastStarts starts;

    @Inject
    MessagePreferences preferences;

    @Inject
    Pool pool;

    private List<User> people;

    @BeforeEach
    void alone() {
        mailing.begin();
        people = mailing.readers(4);
    }

    @Test
    void whoeverIsThereInThatMomentGetsARow() {
        await(() -> preferences.decline(people.get(0).id(), MessageKind.NEWS));
        Rows.change(
                pool,
                "update users set blocked_bot = true where id = $1",
                people.get(1).id());
        var going = mailing.going(people);
        assertThat(going.state()).isEqualTo(BroadcastState.SENDING);
        assertThat(mailing.count(going, "waiting")).isEqualTo(2);
        mailing.reader("Later");
        assertThat(await(starts::beginNext)).isFalse();
        assertThat(mailing.count(going, "waiting")).isEqualTo(2);
    }

    @Test
    void twoThatBeginItTogetherBeginItOnce() {
        var draft = mailing.draft(Mailing.to(people));
        await(() -> broadcasts.sendNow(draft.id()));
        together(Collections.<Callable<Boolean>>nCopies(4, this::beginOrFail));
        assertThat(mailing.known(draft).state()).isEqualTo(BroadcastState.SENDING);
        assertThat(mailing.count(draft, "waiting")).isEqualTo(4);
    }

    private boolean beginOrFail() {
        try {
            return await(starts::beginNext);
        } catch (RuntimeException e) {
            return false;
        }
    }

    @Test
    void nothingBeginsBeforeItsTimeAndWhatWasMissedBeginsLateOnce() {
        var late = scheduled(BroadcastSchedule.once(FAR));
        assertThat(await(starts::beginNext)).isFalse();
        moveBack(late, "3 hours");
        assertThat(await(starts::beginNext)).isTrue();
        assertThat(await(starts::beginNext)).isFalse();
        assertThat(mailing.count(late, "waiting")).isEqualTo(4);
    }

    @Test
    void aBroadcastThatIsStaleByThenIsCanceledWithItsReason() {
        var stale = scheduled(BroadcastSchedule.once(FAR).staleAfter(Duration.ofHours(2)));
        moveBack(stale, "3 hours");
        await(starts::beginNext);
        assertThat(mailing.known(stale).state()).isEqualTo(BroadcastState.CANCELED);
        assertThat(mailing.known(stale).reason()).isEqualTo("stale");
        assertThat(mailing.count(stale, "waiting")).isZero();
    }

    @Test
    void aRepeatedOneMakesOneOfEachTimeAndOneOfAllThatWereMissed() {
        var daily = scheduled(BroadcastSchedule.repeated("0 12 * * *"));
        moveBack(daily, "5 days");
        assertThat(await(starts::beginNext)).isTrue();
        assertThat(await(starts::beginNext)).isFalse();
        var all = await(() -> broadcasts.latest(10));
        assertThat(all).hasSize(2);
        assertThat(all.getFirst().state()).isEqualTo(BroadcastState.SENDING);
        assertThat(mailing.count(all.getFirst(), "waiting")).isEqualTo(4);
        var repeated = mailing.known(daily);
        assertThat(repeated.state()).isEqualTo(BroadcastState.SCHEDULED);
        assertThat(repeated.nextAt()).isAfter(all.getFirst().startedAt());
        assertThat(mailing.count(daily, "waiting")).isZero();
    }

    @Test
    void aRepeatedOneThatIsStaleOnlyMovesOn() {
        var daily = scheduled(BroadcastSchedule.repeated("0 12 * * *").staleAfter(Duration.ofMinutes(5)));
        moveBack(daily, "5 days");
        await(starts::beginNext);
        assertThat(await(() -> broadcasts.latest(10))).hasSize(1);
        assertThat(mailing.known(daily).state()).isEqualTo(BroadcastState.SCHEDULED);
    }

    /** The clock of this process jumps an hour back: what has begun is not due again, nor is its next time earlier. */
    @Test
    void aClockThatJumpsBackRepeatsNothing() {
        var daily = scheduled(BroadcastSchedule.repeated("0 12 * * *"));
        moveBack(daily, "1 second");
        await(starts::beginNext);
        var next = mailing.known(daily).nextAt();
        assertThat(await(starts::beginNext)).isFalse();
        assertThat(mailing.known(daily).nextAt()).isEqualTo(next);
    }

    @Test
    void byTheReadersClockEachWaitsForTheirOwnMoment() {
        Rows.change(
                pool,
                "update users set time_zone = 'Asia/Kamchatka' where id = $1",
                people.get(0).id());
        var draft = mailing.draft(Mailing.to(people));
        await(() -> broadcasts.schedule(draft.id(), draft.version(), BroadcastSchedule.onceByTheReadersClock(FAR)));
        Rows.change(pool, "update broadcast set next_at = now() where id = $1", draft.id());
        await(starts::beginNext);
        assertThat(notBefore(draft, people.get(0))).isEqualTo("2199-01-01T00:00:00Z");
        assertThat(notBefore(draft, people.get(1))).isEqualTo("2199-01-01T09:00:00Z");
    }

    private String notBefore(Broadcast broadcast, User reader) {
        return Rows.text(
                pool,
                "select to_char(not_before at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') from broadcast_recipient"
                        + " where broadcast_id = $1 and user_id = $2",
                broadcast.id(),
                reader.id());
    }

    private Broadcast scheduled(BroadcastSchedule schedule) {
        var draft = mailing.draft(Mailing.to(people));
        var outcome = await(() -> broadcasts.schedule(draft.id(), draft.version(), schedule));
        assertThat(outcome).isInstanceOf(BroadcastOutcome.Changed.class);
        return draft;
    }

    /** As if nobody had been there to begin it. */
    private void moveBack(Broadcast broadcast, String by) {
        Rows.change(
                pool, "update broadcast set next_at = now() - $2::text::interval where id = $1", broadcast.id(), by);
    }
}
