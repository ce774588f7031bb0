package steps.bot.dialog;

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

/** Numbers, counts and times as Russians write them. */
public final class Russian {
    private static final Locale LOCALE = Locale.of("ru", "RU");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", LOCALE);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", LOCALE);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("dd.MM", LOCALE);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("LLLL yyyy", LOCALE);
    private static final int KILOMETRE = 1_000;

    private Russian() {}

    /** Such as {@code 1 балл, 2 балла, 5 баллов}. */
    public static String count(long number, String one, String few, String many) {
        return number(number) + " " + form(Math.abs(number), one, few, many);
    }

    public static String points(long points) {
        return count(points, "балл", "балла", "баллов");
    }

    public static String steps(long steps) {
        return count(steps, "шаг", "шага", "шагов");
    }

    public static String walks(long walks) {
        return count(walks, "прогулка", "прогулки", "прогулок");
    }

    public static String dayCount(long days) {
        return count(days, "день", "дня", "дней");
    }

    /** With no-break spaces between thousands; numbers of four digits are written without, as typesetters do. */
    public static String number(long number) {
        return Math.abs(number) < 10_000
                ? Long.toString(number)
                : decimal("#,##0").format(number);
    }

    /** Without zeros at the end, at most two digits after the comma. */
    public static String coefficient(BigDecimal coefficient) {
        return decimal("0.##").format(coefficient.setScale(2, RoundingMode.HALF_UP));
    }

    public static String distance(double metres) {
        long whole = Math.round(metres);
        return whole < KILOMETRE ? whole + " м" : decimal("0.0#").format(metres / KILOMETRE) + " км";
    }

    public static String duration(Duration duration) {
        long minutes = duration.toMinutes();
        return minutes < 60 ? minutes + " мин" : minutes / 60 + " ч " + minutes % 60 + " мин";
    }

    /** Whole degrees with a true minus. */
    public static String temperature(BigDecimal celsius) {
        int degrees = celsius.setScale(0, RoundingMode.HALF_UP).intValueExact();
        var sign = degrees > 0 ? "+" : degrees < 0 ? "−" : "";
        return sign + Math.abs(degrees) + " °C";
    }

    public static String moment(Instant moment, ZoneId zone) {
        return MOMENT.format(moment.atZone(zone));
    }

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Such as {@code 29.12–04.01.2027}: the year is that of the last day. */
    public static String days(LocalDate from, LocalDate to) {
        return DAY_OF_YEAR.format(from) + "–" + DAY.format(to);
    }

    /** Such as {@code ноябрь 2026}. */
    public static String month(LocalDate day) {
        return MONTH.format(day);
    }

    private static String form(long number, String one, String few, String many) {
        long tens = number % 100;
        if (tens >= 11 && tens <= 14) {
            return many;
        }
        return switch ((int) (number % 10)) {
            case 1 -> one;
            case 2, 3, 4 -> few;
            default -> many;
        };
    }

    private static DecimalFormat decimal(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(LOCALE));
    }
}
