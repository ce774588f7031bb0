package steps.admin.broadcast;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import steps.admin.broadcast.CalendarPage.Day;
import steps.admin.broadcast.CalendarPage.Time;
import steps.admin.panel.list.Reader;
import steps.admin.panel.page.Words;
import steps.domain.broadcast.BroadcastCalendar.Entry;

/** The weeks of a month, whole ones, with what goes out on each day. */
record MonthSheet(YearMonth month, LocalDate today, Reader reader) {
    private static final int WEEK = 7;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final Words OF_READER = Words.of("по часам читателя", "in the reader’s time zone");
    private static final Words REPEATED = Words.of("повтор %s", "repeats %s");

    LocalDate first() {
        return month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    LocalDate last() {
        return month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    String title() {
        return month.format(DateTimeFormatter.ofPattern("LLLL yyyy", locale()));
    }

    List<String> weekdays() {
        return Stream.of(DayOfWeek.values())
                .map(day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, locale()))
                .toList();
    }

    List<List<Day>> weeks(List<Entry> entries) {
        Map<LocalDate, List<Entry>> byDay = entries.stream()
                .collect(Collectors.groupingBy(entry -> entry.at().toLocalDate()));
        var weeks = new ArrayList<List<Day>>();
        for (var monday = first(); !monday.isAfter(last()); monday = monday.plusDays(WEEK)) {
            weeks.add(monday.datesUntil(monday.plusDays(WEEK))
                    .map(day -> day(day, byDay.getOrDefault(day, List.of())))
                    .toList());
        }
        return weeks;
    }

    private Day day(LocalDate day, List<Entry> entries) {
        return new Day(
                Integer.toString(day.getDayOfMonth()),
                day.format(DateTimeFormatter.ofPattern("EEEE, d MMMM", locale())),
                day.equals(today),
                !YearMonth.from(day).equals(month),
                entries.stream().map(this::time).toList());
    }

    private Time time(Entry entry) {
        return new Time(
                entry.at().format(CLOCK),
                entry.title(),
                "/admin/broadcasts/" + entry.broadcastId(),
                BroadcastStates.badge(entry.state(), reader),
                Stream.of(
                                entry.cron() == null ? "" : reader.say(REPEATED.filled(entry.cron())),
                                entry.ofReader() ? reader.say(OF_READER) : "")
                        .filter(note -> !note.isEmpty())
                        .collect(Collectors.joining(", ")));
    }

    private Locale locale() {
        return Locale.of(reader.user().language().code());
    }
}
