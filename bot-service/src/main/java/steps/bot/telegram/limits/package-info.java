@NullMarked
package steps.bot.telegram.limits;

import org.jspecify.annotations.NullMarked;
