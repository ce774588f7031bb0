@NullMarked
package steps.bot.telegram.incoming.webhook;

import org.jspecify.annotations.NullMarked;
