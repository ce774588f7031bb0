package steps.bot.dialog;

/** Buttons after which others have come, and what is left of them. */
public record OldKeyboard(long chatId, long messageId, Keyboard left) {}
