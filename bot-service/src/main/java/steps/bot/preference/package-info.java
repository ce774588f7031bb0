@NullMarked
package steps.bot.preference;

import org.jspecify.annotations.NullMarked;
