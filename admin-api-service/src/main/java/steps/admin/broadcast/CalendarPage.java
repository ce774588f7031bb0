package steps.admin.broadcast;

import java.util.List;
import steps.admin.panel.list.Cell;
import steps.admin.panel.page.Shell;

/**
 * A month of broadcasts.
 *
 * @param previous the address of the month before
 * @param isEmpty whether nothing goes out in it
 */
public record CalendarPage(
        Shell shell,
        String month,
        String previous,
        String next,
        String current,
        List<String> weekdays,
        List<List<Day>> weeks,
        boolean isEmpty) {
    public CalendarPage {
        weekdays = List.copyOf(weekdays);
        weeks = weeks.stream().map(List::copyOf).toList();
    }

    /**
     * A day of it.
     *
     * @param isOther whether it belongs to the month before or after
     * @param title with the day of the week, where days stand one below the other
     */
    public record Day(String number, String title, boolean isToday, boolean isOther, List<Time> times) {
        public Day {
            times = List.copyOf(times);
        }
    }

    /** When a broadcast goes out, or went. */
    public record Time(String clock, String title, String link, Cell state, String note) {}
}
