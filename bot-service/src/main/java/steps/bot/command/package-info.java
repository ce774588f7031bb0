/** What the commands of operators have in common. */
package steps.bot.command;
