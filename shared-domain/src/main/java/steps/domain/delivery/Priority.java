package steps.domain.delivery;

/** Which of the deliveries that are due goes first. */
public enum Priority {
    /** About something that has just happened to one person. */
    NOTICE(0),
    /** To many people, none of whom is waiting for it. */
    BULK(1);

    private final int level;

    Priority(int level) {
        this.level = level;
    }

    /** As in the database; the smaller goes first. */
    int level() {
        return level;
    }
}
