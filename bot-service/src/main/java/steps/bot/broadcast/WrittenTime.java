package steps.bot.broadcast;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A time as people write it: {@code 18:00}, {@code завтра 10:00}, {@code 25.12 18:00}, {@code 25.12.2026 18.00}. */
final class WrittenTime {
    private static final Pattern FORM = Pattern.compile(
            "(?:(сегодня|завтра|today|tomorrow)|(\\d{1,2})\\.(\\d{1,2})(?:\\.(\\d{4}))?)?,?\\s*(?:в |at )?\\s*(\\d{1,2})[:.](\\d{2})");

    private WrittenTime() {}

    /** The next such time after now; empty when there is none, or it is named with its year and has gone by. */
    static Optional<LocalDateTime> parse(String text, LocalDateTime now) {
        var written = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
        return written.matches() ? read(written.toMatchResult(), now) : Optional.empty();
    }

    private static Optional<LocalDateTime> read(MatchResult written, LocalDateTime now) {
        try {
            var time = LocalTime.of(number(written, 5), number(written, 6));
            var moment = day(written, time, now).atTime(time);
            return moment.isAfter(now) ? Optional.of(moment) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LocalDate day(MatchResult written, LocalTime time, LocalDateTime now) {
        var today = now.toLocalDate();
        if (written.group(1) != null) {
            return written.group(1).startsWith("з") || written.group(1).equals("tomorrow") ? today.plusDays(1) : today;
        }
        if (written.group(2) == null) {
            return today.atTime(time).isAfter(now) ? today : today.plusDays(1);
        }
        if (written.group(4) != null) {
            return LocalDate.of(number(written, 4), number(written, 3), number(written, 2));
        }
        var thisYear = LocalDate.of(today.getYear(), number(written, 3), number(written, 2));
        return thisYear.atTime(time).isAfter(now) ? thisYear : thisYear.plusYears(1);
    }

    private static int number(MatchResult written, int group) {
        return Integer.parseInt(written.group(group));
    }
}
