package steps.admin.panel.section;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import steps.admin.panel.list.Cell;

/**
 * What is known about a record besides what its form shows.
 *
 * @param title what it is called; empty to go by its key
 * @param offers whether the action of this name makes sense as the record stands
 */
public record Card(String title, List<Block> blocks, Predicate<String> offers) {
    public static final Card NONE = new Card("", List.of());

    public Card {
        blocks = List.copyOf(blocks);
    }

    public Card(String title, List<Block> blocks) {
        this(title, blocks, action -> true);
    }

    /** What it is called, or goes by. */
    String titled(String otherwise) {
        return title.isEmpty() ? otherwise : title;
    }

    /** Only these actions make sense as it stands now. */
    public Card offering(Set<String> actions) {
        return new Card(title, blocks, actions::contains);
    }

    /**
     * A part of a card: facts, and rows under headings.
     *
     * @param drawing above all of that
     * @param live the address of what is shown instead, by itself and again and again; empty where nothing moves
     */
    public record Block(
            String title,
            @Nullable Drawing drawing,
            List<Fact> facts,
            List<String> headings,
            List<List<Cell>> rows,
            String more,
            String live) {
        public Block {
            facts = List.copyOf(facts);
            headings = List.copyOf(headings);
            rows = List.copyOf(rows);
        }

        public static Block of(String title, List<Fact> facts) {
            return new Block(title, null, facts, List.of(), List.of(), "", "");
        }

        /**
         * Rows under headings.
         *
         * @param more the address of all of them, or empty
         */
        public static Block of(String title, List<String> headings, List<List<Cell>> rows, String more) {
            return new Block(title, null, List.of(), headings, rows, more, "");
        }

        public static Block live(String title, String address) {
            return new Block(title, null, List.of(), List.of(), List.of(), "", address);
        }

        public static Block of(String title, Drawing drawing) {
            return new Block(title, drawing, List.of(), List.of(), List.of(), "", "");
        }

        /** With a drawing of what it says. */
        public Block drawn(Drawing shown) {
            return new Block(title, shown, facts, headings, rows, more, live);
        }

        /** Headings stand above their column as its cells do. */
        public String style(int column) {
            return rows.isEmpty() || column >= rows.getFirst().size()
                    ? ""
                    : rows.getFirst().get(column).style();
        }

        /** Empty above a column that has none. */
        public String heading(int column) {
            return column < headings.size() ? headings.get(column) : "";
        }

        public boolean isTable() {
            return !headings.isEmpty() || !live.isEmpty() || drawing != null;
        }

        public boolean isEmpty() {
            return facts.isEmpty() && rows.isEmpty() && live.isEmpty() && drawing == null;
        }
    }

    /** Something that is so. */
    public record Fact(String label, Cell cell) {}
}
