@NullMarked
package steps.bot.delivery;

import org.jspecify.annotations.NullMarked;
