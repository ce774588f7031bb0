package steps.domain.catalog;

/** What a content manager says of a category. */
public record CategoryDraft(String title, int position, boolean active) {
    public static final int LONGEST_TITLE = 64;

    public CategoryDraft {
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            throw new IllegalArgumentException("A category has a title of at most 64 characters.");
        }
    }
}
