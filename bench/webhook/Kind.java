/** What a person may do, as the bench counts it. */
enum Kind {
    MOVE("live edit"),
    BUTTON("button"),
    TEXT("text"),
    SHARE("live location"),
    BEGIN("walk begins"),
    END("walk ends");

    private final String title;

    Kind(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
