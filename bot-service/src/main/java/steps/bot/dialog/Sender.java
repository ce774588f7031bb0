package steps.bot.dialog;

/**
 * Whoever did something in Telegram, as Telegram describes them.
 *
 * @param username without the at sign, or null
 * @param lastName or null
 * @param languageCode IETF tag, or null
 */
public record Sender(long telegramId, String username, String firstName, String lastName, String languageCode) {}
