/** What the commands of operators have in common. */
@NullMarked
package steps.bot.command;

import org.jspecify.annotations.NullMarked;
