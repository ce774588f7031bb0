/** Numbers, plurals and dates as Russian and English write them. */
@NullMarked
package steps.bot.dialog.language;

import org.jspecify.annotations.NullMarked;
