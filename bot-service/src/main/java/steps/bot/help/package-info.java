@NullMarked
package steps.bot.help;

import org.jspecify.annotations.NullMarked;
