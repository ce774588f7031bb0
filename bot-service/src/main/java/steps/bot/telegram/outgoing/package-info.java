@NullMarked
package steps.bot.telegram.outgoing;

import org.jspecify.annotations.NullMarked;
