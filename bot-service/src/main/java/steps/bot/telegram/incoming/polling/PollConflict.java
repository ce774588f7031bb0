package steps.bot.telegram.incoming.polling;

/** Somebody else gets the bot's updates: another poller, or a webhook. */
class PollConflict extends RuntimeException {
    private static final long serialVersionUID = 1;

    PollConflict(String answer) {
        super(answer);
    }

    boolean isForWebhook() {
        return String.valueOf(getMessage()).contains("webhook is active");
    }
}
