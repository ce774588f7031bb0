@NullMarked
package steps.bot.telegram.incoming.polling;

import org.jspecify.annotations.NullMarked;
