@NullMarked
package steps.bot.figures;

import org.jspecify.annotations.NullMarked;
