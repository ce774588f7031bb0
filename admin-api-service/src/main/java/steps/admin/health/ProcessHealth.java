package steps.admin.health;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import steps.admin.panel.page.Times;
import steps.admin.panel.page.Words;
import steps.domain.content.Language;
import steps.platform.roll.ProcessRoll;
import steps.platform.roll.RunningProcess;

/** Which processes run, and whether two versions of a service do for longer than a change from one to the other takes. */
@Singleton
class ProcessHealth {
    private static final Duration CHANGE = Duration.ofMinutes(10);
    private static final int DIGITS = 6;

    private static final Words SILENT = Words.of(
            "Не подаёт признаков жизни: остановлен без предупреждения, завис или не видит базу. Посмотрите его журнал.",
            "No heartbeat: it was killed, hangs, or cannot reach the database. Check its log.");
    private static final Words MIXED = Words.of(
            "Две версии работают рядом дольше 10 минут: обновление не дошло до конца. Посмотрите, какие копии остались старыми.",
            "Two versions have run side by side for more than 10 minutes: an upgrade has stopped half-way. See which replicas are old.");
    private static final Words VERSION = Words.of("%s, схема %s", "%s, schema %s");

    private final ProcessRoll roll;
    private final Times times;
    private final Clock clock;

    ProcessHealth(ProcessRoll roll, Times times, Clock clock) {
        this.roll = roll;
        this.times = times;
        this.clock = clock;
    }

    Uni<List<ProcessRow>> look(Language language) {
        return roll.read().map(processes -> rows(processes, clock.instant(), language));
    }

    private List<ProcessRow> rows(List<RunningProcess> processes, Instant now, Language language) {
        var mixed = mixed(processes, now);
        return processes.stream()
                .map(process -> row(process, mixed.contains(process.service()), language))
                .toList();
    }

    private ProcessRow row(RunningProcess process, boolean isMixed, Language language) {
        var level = process.isSilent() ? HealthLevel.RED : isMixed ? HealthLevel.YELLOW : HealthLevel.GREEN;
        return new ProcessRow(
                process.service(),
                shortened(process.id()),
                VERSION.filled(process.version(), process.schema()).in(language),
                times.in(language).minute(process.startedAt()),
                times.in(language).second(process.seenAt()),
                level,
                switch (level) {
                    case RED -> SILENT.in(language);
                    case YELLOW -> MIXED.in(language);
                    case GREEN -> "";
                });
    }

    /** Services of which more than one version has run for so long, by those that are alive. */
    static Set<String> mixed(List<RunningProcess> processes, Instant now) {
        return alive(processes)
                .map(RunningProcess::service)
                .filter(service -> isMixed(
                        alive(processes)
                                .filter(process -> process.service().equals(service))
                                .toList(),
                        now))
                .collect(Collectors.toSet());
    }

    private static Stream<RunningProcess> alive(List<RunningProcess> processes) {
        return processes.stream().filter(process -> !process.isSilent());
    }

    /** Side by side they run since the younger version's first process came. */
    private static boolean isMixed(List<RunningProcess> ofOneService, Instant now) {
        var firstOfEach = ofOneService.stream()
                .collect(Collectors.toMap(
                        process -> process.version() + " " + process.schema(),
                        RunningProcess::startedAt,
                        (one, other) -> one.isBefore(other) ? one : other));
        return firstOfEach.size() > 1
                && firstOfEach.values().stream()
                        .allMatch(first -> first.plus(CHANGE).isBefore(now));
    }

    /** Enough to tell a few apart. */
    private static String shortened(long id) {
        var text = Long.toString(id, Character.MAX_RADIX);
        return text.substring(Math.max(0, text.length() - DIGITS));
    }
}
