@NullMarked
package steps.bot.user;

import org.jspecify.annotations.NullMarked;
