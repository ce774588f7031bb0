package steps.bot.dialog.engine;

import org.jspecify.annotations.Nullable;

/**
 * The last words that somebody wrote in answer to a question.
 *
 * @param asked the state that waited for them, as JSON
 */
record LastAnswer(long messageId, @Nullable String asked) {}
