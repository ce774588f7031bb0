/** What Telegram tells of the way by which updates come to the bot, and what the panel wants of it. */
@NullMarked
package steps.domain.telegram;

import org.jspecify.annotations.NullMarked;
