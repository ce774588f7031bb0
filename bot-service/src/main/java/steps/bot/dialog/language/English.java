package steps.bot.dialog.language;

import java.time.Duration;
import java.util.Locale;

/** As English is written in most of the world: {@code 29 Dec–4 Jan 2027}, {@code November 2026}, {@code 1.23 km}. */
final class English extends Figures {
    static final Figures FIGURES = new English();

    private English() {
        super(Locale.ENGLISH, "d MMM yyyy, HH:mm", "d MMM yyyy", "d MMM", "LLLL yyyy");
    }

    @Override
    public String points(long points) {
        return count(points, "point");
    }

    @Override
    public String steps(long steps) {
        return count(steps, "step");
    }

    @Override
    public String walks(long walks) {
        return count(walks, "walk");
    }

    @Override
    public String dayCount(long days) {
        return count(days, "day");
    }

    @Override
    public String duration(Duration duration) {
        long minutes = duration.toMinutes();
        return minutes < 60 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
    }

    @Override
    public String number(long number) {
        return grouped(number);
    }

    @Override
    String metres(String number) {
        return number + " m";
    }

    @Override
    String kilometres(String number) {
        return number + " km";
    }

    @Override
    String kilograms(String number) {
        return number + " kg";
    }

    private String count(long number, String noun) {
        return number(number) + " " + (Math.abs(number) == 1 ? noun : noun + "s");
    }
}
