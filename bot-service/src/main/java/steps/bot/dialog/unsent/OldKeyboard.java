package steps.bot.dialog.unsent;

import steps.bot.dialog.Keyboard;

/** Buttons after which others have come, and what is left of them. */
public record OldKeyboard(long chatId, long messageId, Keyboard left) {}
