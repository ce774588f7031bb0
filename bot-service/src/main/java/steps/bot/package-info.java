/** The Telegram side of Steps Bot. */
@NullMarked
package steps.bot;

import org.jspecify.annotations.NullMarked;
