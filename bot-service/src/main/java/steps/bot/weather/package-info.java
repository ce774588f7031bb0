@NullMarked
package steps.bot.weather;

import org.jspecify.annotations.NullMarked;
