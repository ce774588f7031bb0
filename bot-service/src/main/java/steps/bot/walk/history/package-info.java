@NullMarked
package steps.bot.walk.history;

import org.jspecify.annotations.NullMarked;
