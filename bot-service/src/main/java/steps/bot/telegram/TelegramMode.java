package steps.bot.telegram;

/** How updates come to us. */
public enum TelegramMode {
    WEBHOOK,
    POLLING;

    /** What was chosen, else the webhook where it has an address. */
    public static TelegramMode of(TelegramSettings settings) {
        return settings.mode().orElse(settings.webhookUrl().isPresent() ? WEBHOOK : POLLING);
    }
}
