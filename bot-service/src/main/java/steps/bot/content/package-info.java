/** The command for texts that content managers have written. */
@NullMarked
package steps.bot.content;

import org.jspecify.annotations.NullMarked;
