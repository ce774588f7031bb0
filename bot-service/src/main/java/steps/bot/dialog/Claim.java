package steps.bot.dialog;

/** What a dialogue can take for itself, whatever the state of the chat. */
public enum Claim {
    /** All that people do who have not registered. */
    STRANGERS,
    /** Where registered people are: {@link Input.Whereabouts}. */
    WHEREABOUTS
}
