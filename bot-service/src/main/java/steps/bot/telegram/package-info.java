/** The transport: how updates come from Telegram and how messages go there. Knows no feature. */
package steps.bot.telegram;
