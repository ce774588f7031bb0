@NullMarked
package steps.bot.privacy;

import org.jspecify.annotations.NullMarked;
