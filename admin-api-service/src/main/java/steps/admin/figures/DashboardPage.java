package steps.admin.figures;

import java.util.List;
import java.util.stream.IntStream;
import steps.admin.panel.page.Shell;

/** How it goes, in words and numbers. */
public record DashboardPage(
        Shell shell, List<Period> periods, List<Tile> tiles, List<Chart> charts, List<Stage> funnel, List<Week> weeks) {
    public DashboardPage {
        periods = List.copyOf(periods);
        tiles = List.copyOf(tiles);
        charts = List.copyOf(charts);
        funnel = List.copyOf(funnel);
        weeks = List.copyOf(weeks);
    }

    /** Above the columns of the weeks since. */
    public List<Integer> weekNumbers() {
        return IntStream.range(
                        0, weeks.isEmpty() ? 0 : weeks.getFirst().shares().size())
                .boxed()
                .toList();
    }

    public record Period(String title, String address, boolean isShown) {}

    /** A number, and the list behind it where there is one. */
    public record Tile(String title, String value, String link) {}

    /**
     * How many have come so far.
     *
     * @param share of all who came
     * @param ofBefore which part of those of the stage before went on; empty for the first
     * @param link to them, or empty where they are in no list
     */
    public record Stage(
            String title, long people, String value, String share, String ofBefore, long all, String link) {}

    /** Those who registered in a week, and which part of them walked in each week since. */
    public record Week(String monday, String people, List<String> shares) {
        public Week {
            shares = List.copyOf(shares);
        }
    }
}
