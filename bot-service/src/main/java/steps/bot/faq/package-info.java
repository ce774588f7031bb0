@NullMarked
package steps.bot.faq;

import org.jspecify.annotations.NullMarked;
