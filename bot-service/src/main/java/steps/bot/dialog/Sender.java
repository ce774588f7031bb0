package steps.bot.dialog;

import org.jspecify.annotations.Nullable;

/**
 * Whoever did something in Telegram, as Telegram describes them.
 *
 * @param username without the at sign
 * @param languageCode IETF tag
 */
public record Sender(
        long telegramId,
        @Nullable String username,
        String firstName,
        @Nullable String lastName,
        @Nullable String languageCode) {}
