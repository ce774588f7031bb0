@NullMarked
package steps.bot.telegram.incoming;

import org.jspecify.annotations.NullMarked;
