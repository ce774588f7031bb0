@NullMarked
package steps.bot.telegram.api;

import org.jspecify.annotations.NullMarked;
