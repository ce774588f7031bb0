@NullMarked
package steps.bot.manager;

import org.jspecify.annotations.NullMarked;
