/** The operators' command for updates that failed. */
package steps.bot.failed;
