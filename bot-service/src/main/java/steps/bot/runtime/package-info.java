@NullMarked
package steps.bot.runtime;

import org.jspecify.annotations.NullMarked;
