package steps.bot.dialog;

/** What a button under a message means; {@link #wire} is what Telegram carries and gives back. */
public interface Button {
    /** {@code tag:argument:…}, at most 64 bytes of UTF-8. */
    String wire();
}
