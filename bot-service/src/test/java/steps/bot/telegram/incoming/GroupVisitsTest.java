package steps.bot.telegram.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.testing.Async.await;
import static steps.testing.Async.together;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import steps.bot.telegram.incoming.GroupVisits.Goodbye;
import steps.story.stage.StoryTest;

/** All replicas together have one task about a group; each claim is a transaction of its own, as of another replica. */
@StoryTest
class GroupVisitsTest {
    private static final AtomicLong GROUPS = new AtomicLong(-1_009_000_000_000L);
    private final Instant now = Instant.now();

    @Inject
    GroupVisits visits;

    private final long group = GROUPS.decrementAndGet();

    @Test
    void ofManyUpdatesAtOnceOneIsTheReasonToLeave() {
        var claims = together(Collections.<Callable<Goodbye>>nCopies(12, () -> claim(speech(0))));
        assertThat(claims).containsOnlyOnce(Goodbye.WITH_A_WORD);
        assertThat(claims.stream().filter(Goodbye.NONE::equals)).hasSize(11);
    }

    @Test
    void newsWhileLeavingIsNoReasonWhicheverComesFirst() {
        assertThat(claim(speech(1))).isEqualTo(Goodbye.WITH_A_WORD);
        assertThat(claim(entry(0))).isEqualTo(Goodbye.NONE);
        assertThat(claim(speech(5))).isEqualTo(Goodbye.NONE);
    }

    @Test
    void theSameEntryBroughtAgainIsNoReason() {
        assertThat(claim(entry(0))).isEqualTo(Goodbye.WITH_A_WORD);
        assertThat(claim(entry(0))).isEqualTo(Goodbye.NONE);
    }

    @Test
    void aNewEntryIsAReasonAgainAndIsToldWhy() {
        claim(entry(0));
        await(() -> visits.tell(group));
        await(() -> visits.end(out(2)));
        assertThat(claim(speech(1))).isEqualTo(Goodbye.NONE);
        assertThat(claim(entry(3))).isEqualTo(Goodbye.WITH_A_WORD);
    }

    @Test
    void onceRemovedWhatIsDeliveredLateIsNoReason() {
        await(() -> visits.end(out(10)));
        assertThat(claim(entry(0))).isEqualTo(Goodbye.NONE);
        assertThat(claim(speech(9))).isEqualTo(Goodbye.NONE);
    }

    @Test
    void aFailedLeaveIsTriedAgainWithoutAWord() {
        claim(entry(0));
        await(() -> visits.tell(group));
        await(() -> visits.stay(group));
        assertThat(claim(entry(0))).isEqualTo(Goodbye.NONE);
        assertThat(claim(speech(1))).isEqualTo(Goodbye.SILENT);
    }

    @Test
    void channelsAreLeftSilently() {
        assertThat(claim(new Arrival.InGroup(group, now, true, false))).isEqualTo(Goodbye.SILENT);
    }

    private Goodbye claim(Arrival.InGroup news) {
        return await(() -> visits.claim(news));
    }

    private Arrival.InGroup entry(int second) {
        return new Arrival.InGroup(group, now.plusSeconds(second), true, true);
    }

    private Arrival.InGroup speech(int second) {
        return new Arrival.InGroup(group, now.plusSeconds(second), false, true);
    }

    private Arrival.OutOfGroup out(int second) {
        return new Arrival.OutOfGroup(group, now.plusSeconds(second));
    }
}
