@NullMarked
package steps.bot.menu;

import org.jspecify.annotations.NullMarked;
