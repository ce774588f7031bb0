package steps.admin.panel.list;

import java.util.List;

/**
 * A row of a list.
 *
 * @param place where it stands in the order, for an address
 */
public record ListRow(String key, String place, List<Cell> cells) {
    public ListRow {
        cells = List.copyOf(cells);
    }
}
