package steps.bot.broadcast;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A time as people write it: {@code 18:00}, {@code tomorrow 10:00}, {@code 25.12 18:00}, {@code 25.12.2026 18.00}. */
final class WrittenTime {
    private static final Pattern FORM =
            Pattern.compile("(?:(\\p{L}+)|(\\d{1,2})\\.(\\d{1,2})(?:\\.(\\d{4}))?)?,?\\s*(\\d{1,2})[:.](\\d{2})");

    private final String today;
    private final String tomorrow;

    /** With the words for both days. */
    WrittenTime(String today, String tomorrow) {
        this.today = today.toLowerCase(Locale.ROOT);
        this.tomorrow = tomorrow.toLowerCase(Locale.ROOT);
    }

    /** The next such time after now; empty when there is none, or it is named with its year and has gone by. */
    Optional<LocalDateTime> parse(String text, LocalDateTime now) {
        var written = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
        return written.matches() ? read(written.toMatchResult(), now) : Optional.empty();
    }

    private Optional<LocalDateTime> read(MatchResult written, LocalDateTime now) {
        try {
            var time = LocalTime.of(number(written, 5), number(written, 6));
            var moment = day(written, time, now).atTime(time);
            return moment.isAfter(now) ? Optional.of(moment) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private LocalDate day(MatchResult written, LocalTime time, LocalDateTime now) {
        var day = now.toLocalDate();
        if (written.group(1) != null) {
            return named(written.group(1), day);
        }
        if (written.group(2) == null) {
            return day.atTime(time).isAfter(now) ? day : day.plusDays(1);
        }
        if (written.group(4) != null) {
            return LocalDate.of(number(written, 4), number(written, 3), number(written, 2));
        }
        var thisYear = LocalDate.of(day.getYear(), number(written, 3), number(written, 2));
        return thisYear.atTime(time).isAfter(now) ? thisYear : thisYear.plusYears(1);
    }

    private LocalDate named(String word, LocalDate day) {
        if (word.equals(tomorrow)) {
            return day.plusDays(1);
        }
        if (word.equals(today)) {
            return day;
        }
        throw new DateTimeException("no day");
    }

    private static int number(MatchResult written, int group) {
        return Integer.parseInt(written.group(group));
    }
}
