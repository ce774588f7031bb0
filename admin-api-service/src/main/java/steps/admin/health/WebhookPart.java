package steps.admin.health;

/**
 * What Telegram tells of the way by which updates come, with what the bot may be asked to do about it.
 *
 * @param isAsked whether a wish waits for the bot
 * @param answer what came of the last wish, or empty
 * @param canRegister whether there is a webhook to set
 */
public record WebhookPart(HealthGroup group, boolean isAsked, String answer, boolean canRegister) {}
