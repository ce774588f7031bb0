package steps.admin.panel.section;

import java.util.List;
import steps.admin.panel.list.Cell;

/**
 * What is known about a record besides what its form shows.
 *
 * @param title what it is called; empty to go by its key
 */
public record Card(String title, List<Block> blocks) {
    public static final Card NONE = new Card("", List.of());

    public Card {
        blocks = List.copyOf(blocks);
    }

    /** A part of a card: facts, and rows under headings. */
    public record Block(String title, List<Fact> facts, List<String> headings, List<List<Cell>> rows, String more) {
        public Block {
            facts = List.copyOf(facts);
            headings = List.copyOf(headings);
            rows = List.copyOf(rows);
        }

        public static Block of(String title, List<Fact> facts) {
            return new Block(title, facts, List.of(), List.of(), "");
        }

        /**
         * Rows under headings.
         *
         * @param more the address of all of them, or empty
         */
        public static Block of(String title, List<String> headings, List<List<Cell>> rows, String more) {
            return new Block(title, List.of(), headings, rows, more);
        }

        public boolean isTable() {
            return !headings.isEmpty();
        }

        public boolean isEmpty() {
            return facts.isEmpty() && rows.isEmpty();
        }
    }

    /** Something that is so. */
    public record Fact(String label, Cell cell) {}
}
