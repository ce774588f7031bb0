@NullMarked
package steps.bot.promo;

import org.jspecify.annotations.NullMarked;
