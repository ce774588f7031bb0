/** The Telegram side of Steps Bot. */
package steps.bot;
