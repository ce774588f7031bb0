/** The operators' command for updates that failed. */
@NullMarked
package steps.bot.failed;

import org.jspecify.annotations.NullMarked;
