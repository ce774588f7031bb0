package steps.domain.broadcast.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import steps.domain.broadcast.Audience;
import steps.domain.broadcast.Broadcast;
import steps.domain.broadcast.BroadcastDraft;
import steps.domain.broadcast.BroadcastMessage;
import steps.domain.broadcast.BroadcastSchedule;
import steps.domain.broadcast.SkipReason;
import steps.domain.content.Language;
import steps.domain.preference.QuietHours;

class MannersTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final ZoneId KAMCHATKA = ZoneId.of("Asia/Kamchatka");
    private static final Instant NOON = Instant.parse("2026-12-01T09:00:00Z");
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(9, 0));

    @Test
    void peopleWhoAreAwakeAndWantItGetIt() {
        assertThat(judge(reader(MOSCOW), once(null))).isEqualTo(new Verdict.Send());
    }

    @Test
    void nobodyIsBotheredWhoHasGoneBlockedDeclinedOrHadEnough() {
        assertThat(judge(someone(true, false, false, 0), once(null))).isEqualTo(new Verdict.Skip(SkipReason.GONE));
        assertThat(judge(someone(false, true, false, 0), once(null))).isEqualTo(new Verdict.Skip(SkipReason.BLOCKED));
        assertThat(judge(someone(false, false, true, 0), once(null))).isEqualTo(new Verdict.Skip(SkipReason.DECLINED));
        assertThat(judge(someone(false, false, false, 2), once(null))).isEqualTo(new Verdict.Send());
        assertThat(judge(someone(false, false, false, 3), once(null))).isEqualTo(new Verdict.Skip(SkipReason.ENOUGH));
    }

    /** Noon in Moscow is nine in the evening in Kamchatka; at 13:00 it is ten there. */
    @Test
    void sleepersGetItInTheMorning() {
        assertThat(judge(reader(KAMCHATKA), once(null))).isEqualTo(new Verdict.Send());
        assertThat(Manners.judge(reader(KAMCHATKA), once(null), NOON.plusSeconds(3_600), 3))
                .isEqualTo(new Verdict.Wait(Instant.parse("2026-12-01T21:00:00Z")));
    }

    @Test
    void aMessageThatWouldBeStaleInTheMorningIsNotSentAtAll() {
        var fresh = once(Duration.ofHours(12));
        assertThat(Manners.judge(reader(KAMCHATKA), fresh, NOON.plusSeconds(3_600), 3))
                .isEqualTo(new Verdict.Wait(Instant.parse("2026-12-01T21:00:00Z")));
        assertThat(Manners.judge(reader(KAMCHATKA), once(Duration.ofHours(11)), NOON.plusSeconds(3_600), 3))
                .isEqualTo(new Verdict.Skip(SkipReason.STALE));
    }

    @Test
    void byTheReadersClockEachHasAMomentOfTheirOwn() {
        var six = broadcast(BroadcastSchedule.onceByTheReadersClock(LocalDateTime.parse("2026-12-01T18:00"))
                .staleAfter(Duration.ofHours(2)));
        assertThat(judge(reader(MOSCOW), six)).isEqualTo(new Verdict.Wait(Instant.parse("2026-12-01T15:00:00Z")));
        assertThat(judge(reader(KAMCHATKA), six)).isEqualTo(new Verdict.Skip(SkipReason.STALE));
        assertThat(judge(reader(ZoneId.of("Asia/Yekaterinburg")), six))
                .isEqualTo(new Verdict.Wait(Instant.parse("2026-12-01T13:00:00Z")));
    }

    private static Verdict judge(DueRecipient person, Broadcast broadcast) {
        return Manners.judge(person, broadcast, NOON, 3);
    }

    private static Broadcast once(Duration staleAfter) {
        return broadcast(
                BroadcastSchedule.once(LocalDateTime.parse("2026-12-01T12:00")).staleAfter(staleAfter));
    }

    private static Broadcast broadcast(BroadcastSchedule schedule) {
        var draft = new BroadcastDraft(
                "Новость", BroadcastMessage.Written.words("Да", null), List.of(), Audience.EVERYBODY, false);
        var broadcast = Broadcast.of(draft, "test", NOON);
        broadcast.schedule(schedule, schedule.at(), MOSCOW);
        broadcast.start(NOON);
        return broadcast;
    }

    private static DueRecipient reader(ZoneId zone) {
        return new DueRecipient(1, 2, 3, Language.RUSSIAN, 1, 1, zone, NIGHT, false, false, false, 0);
    }

    private static DueRecipient someone(boolean gone, boolean blocked, boolean declined, int gotLately) {
        return new DueRecipient(1, 2, 3, Language.RUSSIAN, 1, 1, MOSCOW, NIGHT, gone, blocked, declined, gotLately);
    }
}
