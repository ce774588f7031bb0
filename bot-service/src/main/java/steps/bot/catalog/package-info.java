@NullMarked
package steps.bot.catalog;

import org.jspecify.annotations.NullMarked;
