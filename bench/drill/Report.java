import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a drill has shown, and what it has missed. */
final class Report {
    private final List<String> missed = new ArrayList<>();

    void line(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    void require(boolean good, String what) {
        if (!good) {
            missed.add(what);
            System.out.println("MISSED: " + what);
        }
    }

    void same(long expected, long found, String what) {
        require(expected == found, what + ": " + found + " in place of " + expected);
    }

    /** The exit code. */
    int end() {
        System.out.println(missed.isEmpty() ? "All of it held." : missed.size() + " missed.");
        return missed.isEmpty() ? 0 : 1;
    }
}
