@NullMarked
package steps.bot.walk;

import org.jspecify.annotations.NullMarked;
