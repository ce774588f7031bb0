package steps.admin.order.desk;

import java.util.List;
import steps.admin.panel.list.ListPage.Button;
import steps.admin.panel.list.ListPage.FilterField;
import steps.admin.panel.page.Shell;

/**
 * Orders in columns, as far as each has come.
 *
 * @param here the address of this very page, where an action leads back to
 */
public record BoardPage(
        Shell shell,
        String here,
        List<FilterField> filters,
        boolean isNarrowed,
        List<Button> views,
        List<Column> columns,
        List<Button> actions) {
    public BoardPage {
        filters = List.copyOf(filters);
        views = List.copyOf(views);
        columns = List.copyOf(columns);
        actions = List.copyOf(actions);
    }

    public boolean hasActions() {
        return !actions.isEmpty();
    }

    /**
     * The orders of one status.
     *
     * @param drop the address of the action that brings an order here, or empty
     * @param all the address of the list of all of them
     * @param empty what is said where there are none
     */
    public record Column(
            String status,
            String title,
            String tone,
            String count,
            String drop,
            String all,
            boolean hasMore,
            String empty,
            List<Tile> tiles) {
        public Column {
            tiles = List.copyOf(tiles);
        }
    }

    /**
     * One order.
     *
     * @param ways the statuses it can come to, with spaces between
     */
    public record Tile(
            String key, String what, String recipient, String point, String ordered, String ways, List<Button> moves) {
        public Tile {
            moves = List.copyOf(moves);
        }
    }
}
