@NullMarked
package steps.bot.broadcast;

import org.jspecify.annotations.NullMarked;
