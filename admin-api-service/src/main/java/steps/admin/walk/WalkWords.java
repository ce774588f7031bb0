package steps.admin.walk;

import steps.admin.panel.page.Words;
import steps.domain.walk.EndReason;
import steps.domain.walk.meter.UncountedReason;
import steps.domain.walk.meter.Verdict;

/** What became of a walk's metres, in words. */
final class WalkWords {
    static final Words COUNTED = Words.of("Засчитано", "Counted");
    private static final Words WAITING = Words.of("Ещё решается", "Pending");
    private static final Words STALE = Words.of("Пришло не по порядку", "Out of order");

    private WalkWords() {}

    static Words of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Counted counted -> COUNTED;
            case Verdict.Waiting waiting -> WAITING;
            case Verdict.Stale stale -> STALE;
            case Verdict.Uncounted uncounted -> of(uncounted.reason());
        };
    }

    static Words of(UncountedReason reason) {
        return switch (reason) {
            case WEAK_SIGNAL -> Words.of("Слабый сигнал", "Weak signal");
            case NO_CONNECTION -> Words.of("Не было связи", "No connection");
            case RIDING -> Words.of("Ехали", "Riding");
            case TOO_FAST -> Words.of("Слишком быстро", "Too fast");
            case STANDING -> Words.of("Стояли на месте", "Standing still");
            case LIMIT -> Words.of("Сверх дневного предела", "Beyond the daily limit");
        };
    }

    static Words of(EndReason reason) {
        return switch (reason) {
            case BUTTON -> Words.of("кнопкой", "by button");
            case LIMIT -> Words.of("дневной предел", "the daily limit");
            case SHARING_STOPPED -> Words.of("человек остановил трансляцию", "sharing stopped");
            case SHARING_OVER -> Words.of("трансляция закончилась", "sharing expired");
            case SILENCE -> Words.of("ничего не приходило", "no signal");
            case CANCELED -> Words.of("командой", "by command");
        };
    }
}
