/** Committed turns on their way to Telegram, and the messages that carry their live buttons. */
package steps.bot.dialog.unsent;
