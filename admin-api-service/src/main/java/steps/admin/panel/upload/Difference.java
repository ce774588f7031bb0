package steps.admin.panel.upload;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import steps.admin.panel.account.PanelUser;
import steps.admin.panel.page.Words;

/**
 * What a file would change.
 *
 * @param parts what would be added, changed, withdrawn
 * @param headings of the columns that lines have, as the file calls them
 * @param wrong lines that cannot be taken
 * @param refusal why nothing can be taken as things are; empty when the rest can
 * @param seen the same as long as the same would be done
 */
public record Difference(
        List<Part> parts, List<String> headings, List<Wrong> wrong, Optional<Words> refusal, String seen, Work work) {
    /** More are counted and not listed. */
    public static final int LISTED = 200;

    private static final Words NOTHING = Words.of("Этот файл ничего не меняет.", "This file changes nothing.");

    public Difference {
        parts = List.copyOf(parts);
        headings = List.copyOf(headings);
        wrong = List.copyOf(wrong);
    }

    /** Of a file that is none of those that are taken here. */
    public static Difference unreadable(Words why) {
        return new Difference(
                List.of(),
                List.of(),
                List.of(),
                Optional.of(why),
                "",
                by -> Uni.createFrom().item(List.of()));
    }

    /** Why it cannot be applied. */
    public Optional<Words> obstacle() {
        return refusal.or(() -> count() == 0 ? Optional.of(NOTHING) : Optional.empty());
    }

    public long count() {
        return parts.stream().mapToLong(Part::count).sum();
    }

    /**
     * Records that would share a fate.
     *
     * @param rows the first of them
     */
    public record Part(Words title, String tone, long count, List<Words> headings, List<List<String>> rows) {
        public Part {
            headings = List.copyOf(headings);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A line that cannot be taken.
     *
     * @param line of the file, from 1; of a list without lines, which item
     */
    public record Wrong(int line, List<String> cells, List<Words> why) {
        public Wrong {
            cells = List.copyOf(cells);
            why = List.copyOf(why);
        }
    }

    /** Does it. */
    @FunctionalInterface
    public interface Work {
        Uni<List<Applied>> apply(PanelUser by);
    }

    /**
     * What became of a record.
     *
     * @param key of its card, empty where it has none
     */
    public record Applied(String name, String key, Words said, String tone) {}
}
