package steps.domain.broadcast;

import java.util.Locale;

/** Why somebody does not get a broadcast that they were to get. */
public enum SkipReason {
    /** They had their data removed, or are not active any more. */
    GONE,
    /** They have blocked the bot meanwhile. */
    BLOCKED,
    /** Their account in Telegram is deleted. */
    DELETED,
    /** Their chat has another number now, which is nobody's here. */
    MOVED,
    /** They do not want such messages. */
    DECLINED,
    /** They have got as many of this week as one person gets. */
    ENOUGH,
    /** It would come too late. */
    STALE;

    /** As in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
