package steps.bot.dialog.language;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import steps.domain.content.Language;
import steps.domain.content.ReaderLanguage;

/** Numbers, counts and times as they are written in a language. */
public abstract sealed class Figures permits Russian, English {
    private static final int KILOMETRE = 1_000;

    private final Locale locale;
    private final DateTimeFormatter moment;
    private final DateTimeFormatter day;
    private final DateTimeFormatter dayOfYear;
    private final DateTimeFormatter month;

    /** What only this language has: patterns of dates. */
    Figures(Locale locale, String moment, String day, String dayOfYear, String month) {
        this.locale = locale;
        this.moment = DateTimeFormatter.ofPattern(moment, locale);
        this.day = DateTimeFormatter.ofPattern(day, locale);
        this.dayOfYear = DateTimeFormatter.ofPattern(dayOfYear, locale);
        this.month = DateTimeFormatter.ofPattern(month, locale);
    }

    /** In the reader's language. */
    public static Figures figures() {
        return in(ReaderLanguage.current());
    }

    static Figures in(Language language) {
        return switch (language) {
            case RUSSIAN -> Russian.FIGURES;
            case ENGLISH -> English.FIGURES;
        };
    }

    public abstract String points(long points);

    public abstract String steps(long steps);

    public abstract String walks(long walks);

    public abstract String dayCount(long days);

    public abstract String duration(Duration duration);

    /** A whole number, with its thousands set apart as typesetters do. */
    public abstract String number(long number);

    abstract String metres(String number);

    abstract String kilometres(String number);

    abstract String kilograms(String number);

    /** Without zeros at the end, at most two digits after the comma. */
    public String coefficient(BigDecimal coefficient) {
        return decimal("0.##").format(coefficient.setScale(2, RoundingMode.HALF_UP));
    }

    public String distance(double metres) {
        long whole = Math.round(metres);
        return whole < KILOMETRE
                ? metres(Long.toString(whole))
                : kilometres(decimal("0.0#").format(metres / KILOMETRE));
    }

    public String kilograms(int grams) {
        return kilograms(decimal("#,##0.###").format(BigDecimal.valueOf(grams, 3)));
    }

    /** Whole degrees with a true minus. */
    public String temperature(BigDecimal celsius) {
        int degrees = celsius.setScale(0, RoundingMode.HALF_UP).intValueExact();
        var sign = degrees > 0 ? "+" : degrees < 0 ? "−" : "";
        return sign + Math.abs(degrees) + " °C";
    }

    public String moment(Instant instant, ZoneId zone) {
        return moment.format(instant.atZone(zone));
    }

    public String day(LocalDate date) {
        return day.format(date);
    }

    /** The year is that of the last day. */
    public String days(LocalDate from, LocalDate to) {
        return dayOfYear.format(from) + "–" + day.format(to);
    }

    public String month(LocalDate date) {
        return month.format(date);
    }

    final String grouped(long number) {
        return decimal("#,##0").format(number);
    }

    private DecimalFormat decimal(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(locale));
    }
}
