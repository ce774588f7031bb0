/** Numbers, plurals and dates as Russian and English write them. */
package steps.bot.dialog.language;
