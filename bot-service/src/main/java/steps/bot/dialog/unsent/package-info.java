/** Committed turns on their way to Telegram, and the messages that carry their live buttons. */
@NullMarked
package steps.bot.dialog.unsent;

import org.jspecify.annotations.NullMarked;
