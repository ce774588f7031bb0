package steps.bot.telegram;

import java.util.List;

/** Updates as Telegram writes them. */
final class Samples {
    static final String TEXT = privateMessage("\"text\":\"Привет, бот\"");
    static final String START = privateMessage(
            "\"text\":\"/start ref_abcdefghjk\",\"entities\":[{\"offset\":0,\"length\":6,\"type\":\"bot_command\"}]");
    static final String CONTACT = privateMessage(
            "\"contact\":{\"phone_number\":\"79991234567\",\"first_name\":\"Алиса\",\"user_id\":5000000001}");
    static final String STICKER = privateMessage(
            "\"sticker\":{\"width\":512,\"height\":512,\"emoji\":\"🐕\","
                    + "\"is_animated\":false,\"is_video\":false,\"type\":\"regular\",\"file_id\":\"CAAC\",\"file_unique_id\":\"AgAD\"}");
    static final String PLACE = privateMessage("\"location\":{\"latitude\":55.755831,\"longitude\":37.617673}");
    static final String LIVE =
            privateMessage("\"location\":{\"latitude\":55.75583123456789,\"longitude\":37.61767398765432,"
                    + "\"live_period\":3600,\"heading\":90,\"horizontal_accuracy\":12.5}");
    static final String FORWARDED_LIVE = privateMessage("\"forward_origin\":{\"type\":\"user\",\"sender_user\":"
            + "{\"id\":7,\"is_bot\":false,\"first_name\":\"Боря\"},\"date\":1793530000},\"forward_date\":1793530000,"
            + "\"location\":{\"latitude\":55.755831,\"longitude\":37.617673,\"live_period\":3600}");
    static final String MOVED = edited("\"location\":{\"latitude\":55.756,\"longitude\":37.618,\"live_period\":3600,"
            + "\"horizontal_accuracy\":8}");
    static final String STOPPED = edited("\"location\":{\"latitude\":55.756,\"longitude\":37.618}");
    static final String EDITED_TEXT = edited("\"text\":\"Привет ещё раз\"");
    static final String PRESS = "{\"update_id\":700000009,\"callback_query\":{\"id\":\"4382bfdwdsb323b2d9\",\"from\":"
            + from() + ",\"message\":{\"message_id\":18,\"from\":{\"id\":42,\"is_bot\":true,\"first_name\":\"Бот\"},"
            + "\"chat\":" + chat() + ",\"date\":1793534400,\"text\":\"Меню\"},\"chat_instance\":\"-1234567890\","
            + "\"data\":\"walk:finish:21i3v9\"}}";
    static final String BLOCKED = membership("kicked");
    static final String UNBLOCKED = membership("member");
    static final String GROUP = "{\"update_id\":700000012,\"message\":{\"message_id\":3,\"from\":" + from()
            + ",\"chat\":{\"id\":-1001234567890,\"title\":\"Двор\",\"type\":\"supergroup\"},\"date\":1793534400,"
            + "\"text\":\"/start@steps_bot\"}}";
    static final String CHANNEL = "{\"update_id\":700000013,\"channel_post\":{\"message_id\":3,\"chat\":"
            + "{\"id\":-1001234567890,\"title\":\"Двор\",\"type\":\"channel\"},\"date\":1793534400,\"text\":\"!\"}}";

    static final List<String> ALL = List.of(
            TEXT,
            START,
            CONTACT,
            STICKER,
            PLACE,
            LIVE,
            FORWARDED_LIVE,
            MOVED,
            STOPPED,
            EDITED_TEXT,
            PRESS,
            BLOCKED,
            UNBLOCKED,
            GROUP,
            CHANNEL);

    private Samples() {}

    static String privateMessage(String content) {
        return "{\"update_id\":700000001,\n\"message\":{\"message_id\":17,\"from\":" + from() + ",\"chat\":" + chat()
                + ",\"date\":1793534400," + content + "}}";
    }

    static String edited(String content) {
        return "{\"update_id\":700000002,\n\"edited_message\":{\"message_id\":17,\"from\":" + from() + ",\"chat\":"
                + chat() + ",\"date\":1793534400,\"edit_date\":1793534460," + content + "}}";
    }

    static String location(String fields) {
        return privateMessage("\"location\":{" + fields + "}");
    }

    private static String membership(String status) {
        return "{\"update_id\":700000010,\"my_chat_member\":{\"chat\":" + chat() + ",\"from\":" + from()
                + ",\"date\":1793534400,\"old_chat_member\":{\"user\":{\"id\":42,\"is_bot\":true,\"first_name\":\"Бот\"},"
                + "\"status\":\"member\"},\"new_chat_member\":{\"user\":{\"id\":42,\"is_bot\":true,"
                + "\"first_name\":\"Бот\"},\"status\":\"" + status + "\",\"until_date\":0}}}";
    }

    private static String from() {
        return "{\"id\":5000000001,\"is_bot\":false,\"first_name\":\"Алиса\",\"last_name\":\"Иванова\","
                + "\"username\":\"alice\",\"language_code\":\"ru\"}";
    }

    private static String chat() {
        return "{\"id\":5000000001,\"first_name\":\"Алиса\",\"last_name\":\"Иванова\",\"username\":\"alice\","
                + "\"type\":\"private\"}";
    }
}
