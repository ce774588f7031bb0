package steps.bot.dialog.language;

import java.time.Duration;
import java.util.Locale;

/** As Russians write: {@code 29.12–04.01.2027}, {@code ноябрь 2026}, {@code 1,23 км}. */
final class Russian extends Figures {
    static final Figures FIGURES = new Russian();

    private Russian() {
        super(Locale.of("ru", "RU"), "dd.MM.yyyy HH:mm", "dd.MM.yyyy", "dd.MM", "LLLL yyyy");
    }

    @Override
    public String points(long points) {
        return count(points, "балл", "балла", "баллов");
    }

    @Override
    public String steps(long steps) {
        return count(steps, "шаг", "шага", "шагов");
    }

    @Override
    public String walks(long walks) {
        return count(walks, "прогулка", "прогулки", "прогулок");
    }

    @Override
    public String dayCount(long days) {
        return count(days, "день", "дня", "дней");
    }

    @Override
    public String duration(Duration duration) {
        long minutes = duration.toMinutes();
        return minutes < 60 ? minutes + " мин" : minutes / 60 + " ч " + minutes % 60 + " мин";
    }

    /** With no-break spaces between thousands; numbers of four digits are written without, as typesetters do. */
    @Override
    public String number(long number) {
        return Math.abs(number) < 10_000 ? Long.toString(number) : grouped(number);
    }

    @Override
    String metres(String number) {
        return number + " м";
    }

    @Override
    String kilometres(String number) {
        return number + " км";
    }

    @Override
    String kilograms(String number) {
        return number + " кг";
    }

    /** Such as {@code 1 балл, 2 балла, 5 баллов}. */
    private String count(long number, String one, String few, String many) {
        return number(number) + " " + form(Math.abs(number), one, few, many);
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
}
