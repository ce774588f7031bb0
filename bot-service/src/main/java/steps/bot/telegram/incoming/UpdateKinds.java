package steps.bot.telegram.incoming;

/** Which updates we ask Telegram for. */
public final class UpdateKinds {
    private static final String[] WANTED = {"message", "edited_message", "callback_query", "my_chat_member"};

    private UpdateKinds() {}

    public static String[] wanted() {
        return WANTED.clone();
    }
}
