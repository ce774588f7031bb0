/** What Steps Bot is about: people, points and walks, without Telegram and without HTTP. */
@NullMarked
package steps.domain;

import org.jspecify.annotations.NullMarked;
