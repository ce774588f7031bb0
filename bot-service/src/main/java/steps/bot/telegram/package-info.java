/** The transport: how updates come from Telegram and how messages go there. Knows no feature. */
@NullMarked
package steps.bot.telegram;

import org.jspecify.annotations.NullMarked;
