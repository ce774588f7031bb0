package steps.admin.panel.account;

/**
 * Somebody's own Telegram.
 *
 * @param isLinked whether they have shown that they read there
 */
public record LinkedTelegram(long userId, long telegramId, boolean isLinked) {}
