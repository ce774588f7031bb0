/** The command for texts that content managers have written. */
package steps.bot.content;
