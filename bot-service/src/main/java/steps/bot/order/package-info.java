@NullMarked
package steps.bot.order;

import org.jspecify.annotations.NullMarked;
