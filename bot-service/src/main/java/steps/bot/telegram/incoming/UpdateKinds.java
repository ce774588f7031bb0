package steps.bot.telegram.incoming;

/** Which updates we ask Telegram for. */
final class UpdateKinds {
    private static final String[] WANTED = {"message", "edited_message", "callback_query", "my_chat_member"};

    private UpdateKinds() {}

    static String[] wanted() {
        return WANTED.clone();
    }
}
