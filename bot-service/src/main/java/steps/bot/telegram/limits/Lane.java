package steps.bot.telegram.limits;

/** Who goes first when not everything may leave at once; an earlier lane before a later one. */
public enum Lane {
    /** What somebody is waiting for. */
    REPLY,
    /** What nobody is waiting for and yet must arrive. */
    DELIVERY,
    /** What is written for many. Statuses have their part before it, else walkers would see none for an hour. */
    BROADCAST,
    /** What may be left out. */
    STATUS
}
