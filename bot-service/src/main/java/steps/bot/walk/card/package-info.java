@NullMarked
package steps.bot.walk.card;

import org.jspecify.annotations.NullMarked;
