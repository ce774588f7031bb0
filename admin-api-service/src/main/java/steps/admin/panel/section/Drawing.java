package steps.admin.panel.section;

import java.util.List;

/**
 * A drawing made of few shapes, in units of its own: a page shows it as SVG, whose colours its style sheet knows.
 *
 * @param label what it shows, for whoever does not see it
 */
public record Drawing(String label, int width, int height, List<Box> boxes, List<Way> ways, List<Note> notes) {
    public Drawing {
        boxes = List.copyOf(boxes);
        ways = List.copyOf(ways);
        notes = List.copyOf(notes);
    }

    /**
     * A rectangle.
     *
     * @param style what it means, as the style sheet calls it
     * @param told what it says when somebody points at it
     */
    public record Box(String x, String y, String width, String height, String style, String told) {}

    /**
     * A line through places.
     *
     * @param points as SVG writes them: {@code 1,2 3,4}
     */
    public record Way(String points, String style, String told) {}

    /** A few letters, around whose middle a place is. */
    public record Note(String x, String y, String text) {}
}
