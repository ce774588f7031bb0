package steps.admin.panel.list;

/**
 * What stands in a column of a row.
 *
 * @param text what is read, and what is exported
 * @param link where it leads, or empty
 * @param tone of a badge, one of Tabler's colours
 */
public record Cell(Kind kind, String text, String link, String tone) {
    public static final Cell NONE = new Cell(Kind.TEXT, "", "", "");

    /** Characters, of which two lines of a narrow column have about as many. */
    private static final int LONG = 40;

    public static Cell text(String text) {
        return text == null ? NONE : new Cell(Kind.TEXT, text, "", "");
    }

    /** Whatever people wrote: broken in the midst of a word before the list gets wider than its page. */
    public static Cell prose(String text) {
        return new Cell(Kind.PROSE, text, "", "");
    }

    public static Cell number(long number) {
        return new Cell(Kind.NUMBER, Numbers.grouped(number), "", "");
    }

    public static Cell number(String text) {
        return new Cell(Kind.NUMBER, text, "", "");
    }

    public static Cell time(String text) {
        return new Cell(Kind.TIME, text, "", "");
    }

    public static Cell badge(String text, String tone) {
        return new Cell(Kind.BADGE, text, "", tone);
    }

    public static Cell link(String text, String link) {
        return new Cell(Kind.TEXT, text, link, "");
    }

    /**
     * What shows something, small.
     *
     * @param id of a row of media, or null
     */
    public static Cell picture(String id) {
        return id == null ? NONE : new Cell(Kind.PICTURE, id, "/admin/media/" + id, "");
    }

    public Cell leadingTo(String path) {
        return new Cell(kind, text, path, tone);
    }

    /** As the CSS calls it. */
    public String style() {
        return switch (kind) {
            case NUMBER -> "number";
            case TIME -> "time";
            case PROSE -> "prose";
            case TEXT, BADGE, PICTURE -> "";
        };
    }

    public boolean isBadge() {
        return kind == Kind.BADGE;
    }

    public boolean isPicture() {
        return kind == Kind.PICTURE;
    }

    /** So much that a list cuts it, until somebody wants all of it. */
    public boolean isLong() {
        return (kind == Kind.TEXT || kind == Kind.PROSE) && text.length() > LONG;
    }

    /** How a cell is shown. */
    public enum Kind {
        TEXT,
        PROSE,
        NUMBER,
        TIME,
        BADGE,
        PICTURE
    }
}
