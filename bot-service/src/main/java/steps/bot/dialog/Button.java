package steps.bot.dialog;

/** What a button under a message means; {@link #wire} is what Telegram carries and gives back. */
public interface Button {
    /** {@code tag:argument:…}, at most 64 bytes of UTF-8. */
    String wire();

    /** Whether a press means the same however much has been said since; of others only the newest message counts. */
    default boolean outlivesItsMessage() {
        return false;
    }
}
