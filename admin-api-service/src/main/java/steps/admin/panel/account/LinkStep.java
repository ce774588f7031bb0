package steps.admin.panel.account;

/** What became of a step towards one's own Telegram. */
public enum LinkStep {
    SENT,
    LINKED,
    /** The code is not the one that was sent, or no longer. */
    WRONG,
    /** Nobody with this Telegram id has registered with the bot. */
    NOT_REGISTERED,
    /** Another code is on its way already. */
    TOO_SOON
}
