package steps.domain.broadcast.sending;

import jakarta.inject.Singleton;
import java.time.Instant;
import steps.domain.broadcast.Broadcast;
import steps.domain.broadcast.SkipReason;
import steps.domain.setting.BotSetting;
import steps.domain.setting.BotSettings;

/** Keeps broadcasts from bothering anybody: decides for one person at the moment when it would leave. */
@Singleton
class Manners {
    private final BotSettings settings;

    Manners(BotSettings settings) {
        this.settings = settings;
    }

    Verdict judge(DueRecipient person, Broadcast broadcast, Instant now) {
        return judge(person, broadcast, now, settings.current().whole(BotSetting.PROMOTIONS_A_WEEK));
    }

    static Verdict judge(DueRecipient person, Broadcast broadcast, Instant now, int mostAWeek) {
        if (person.gone()) {
            return new Verdict.Skip(SkipReason.GONE);
        }
        if (person.blockedBot()) {
            return new Verdict.Skip(SkipReason.BLOCKED);
        }
        if (person.declined()) {
            return new Verdict.Skip(SkipReason.DECLINED);
        }
        if (person.gotLately() >= mostAWeek) {
            return new Verdict.Skip(SkipReason.ENOUGH);
        }
        var due = broadcast.dueIn(person.zone());
        var loud = person.quietHours().nextLoudMoment(now.isAfter(due) ? now : due, person.zone());
        if (broadcast.staleAfter() != null && loud.isAfter(due.plus(broadcast.staleAfter()))) {
            return new Verdict.Skip(SkipReason.STALE);
        }
        return loud.isAfter(now) ? new Verdict.Wait(loud) : new Verdict.Send();
    }
}
