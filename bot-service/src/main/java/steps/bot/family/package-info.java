@NullMarked
package steps.bot.family;

import org.jspecify.annotations.NullMarked;
