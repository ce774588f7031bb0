package steps.admin.panel.list;

import java.util.List;
import java.util.Map;
import steps.admin.panel.page.Shell;

/** All that a list's page shows, in words. */
public record ListPage(
        Shell shell,
        String path,
        String count,
        ListQuery query,
        boolean isSearchable,
        boolean isNarrowed,
        String searchHint,
        List<Chip> chips,
        List<FilterField> filters,
        List<Heading> headings,
        List<Line> lines,
        List<Choice> columnChoices,
        List<Button> actions,
        List<Button> views,
        String previous,
        String next,
        String first,
        String export,
        String add,
        String upload,
        List<View> saved,
        boolean isMovable) {
    public boolean hasActions() {
        return !actions.isEmpty();
    }

    /** The query's own fields, for forms that keep the rest of it. */
    public List<Map.Entry<String, String>> kept(String except) {
        return query.fromTheStart().pairs().entrySet().stream()
                .filter(pair -> !pair.getKey().startsWith(except))
                .flatMap(pair -> pair.getValue().stream().map(value -> Map.entry(pair.getKey(), value)))
                .toList();
    }

    /**
     * What was seen of the list and saved under a name.
     *
     * @param isHere whether it is what is seen now
     */
    public record View(String name, String link, String remove, boolean isHere) {}

    /** A filter that is on, and the address without it. */
    public record Chip(String text, String without) {}

    /** A filter that can be chosen. */
    public record FilterField(
            String name, String title, boolean isDays, String from, String to, List<FilterOption> options) {}

    public record FilterOption(String value, String title, boolean isChosen) {}

    /**
     * Above a column.
     *
     * @param sort the address that sorts by it, or empty
     */
    public record Heading(String title, String style, String sort, String direction) {}

    /**
     * A row.
     *
     * @param link to its card
     */
    public record Line(String key, String link, List<Field> fields) {}

    /**
     * A cell of a row.
     *
     * @param edit the address of the cell's editor, or empty
     */
    public record Field(Cell cell, String label, String link, String edit, boolean isFirst) {}

    public record Choice(String name, String title, boolean isShown) {}

    /**
     * An action that can be wished.
     *
     * @param address that it is sent to with the chosen rows
     */
    public record Button(String title, String address, String tone) {}
}
