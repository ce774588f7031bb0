@NullMarked
package steps.bot.picture;

import org.jspecify.annotations.NullMarked;
