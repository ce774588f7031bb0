package steps.bot.telegram;

import java.util.List;

/** Updates as Telegram writes them. */
public final class Samples {
    public static final String TEXT = privateMessage("\"text\":\"Привет, бот\"");
    public static final String START = privateMessage(
            "\"text\":\"/start ref_abcdefghjk\",\"entities\":[{\"offset\":0,\"length\":6,\"type\":\"bot_command\"}]");
    public static final String CONTACT = privateMessage(
            "\"contact\":{\"phone_number\":\"79991234567\",\"first_name\":\"Алиса\",\"user_id\":5000000001}");
    public static final String STICKER = privateMessage(
            "\"sticker\":{\"width\":512,\"height\":512,\"emoji\":\"🐕\","
                    + "\"is_animated\":false,\"is_video\":false,\"type\":\"regular\",\"file_id\":\"CAAC\",\"file_unique_id\":\"AgAD\"}");
    public static final String PLACE = privateMessage("\"location\":{\"latitude\":55.755831,\"longitude\":37.617673}");
    public static final String LIVE =
            privateMessage("\"location\":{\"latitude\":55.75583123456789,\"longitude\":37.61767398765432,"
                    + "\"live_period\":3600,\"heading\":90,\"horizontal_accuracy\":12.5}");
    public static final String FORWARDED_LIVE = privateMessage("\"forward_origin\":{\"type\":\"user\",\"sender_user\":"
            + "{\"id\":7,\"is_bot\":false,\"first_name\":\"Боря\"},\"date\":1793530000},\"forward_date\":1793530000,"
            + "\"location\":{\"latitude\":55.755831,\"longitude\":37.617673,\"live_period\":3600}");
    public static final String MOVED =
            edited("\"location\":{\"latitude\":55.756,\"longitude\":37.618,\"live_period\":3600,"
                    + "\"horizontal_accuracy\":8}");
    public static final String STOPPED = edited("\"location\":{\"latitude\":55.756,\"longitude\":37.618}");
    public static final String EDITED_TEXT = edited("\"text\":\"Привет ещё раз\"");
    public static final String PRESS =
            "{\"update_id\":700000009,\"callback_query\":{\"id\":\"4382bfdwdsb323b2d9\",\"from\":"
                    + from()
                    + ",\"message\":{\"message_id\":18,\"from\":{\"id\":42,\"is_bot\":true,\"first_name\":\"Бот\"},"
                    + "\"chat\":" + chat()
                    + ",\"date\":1793534400,\"text\":\"Меню\"},\"chat_instance\":\"-1234567890\","
                    + "\"data\":\"walk:finish:21i3v9\"}}";
    public static final String BLOCKED = membership("kicked");
    public static final String UNBLOCKED = membership("member");
    public static final String GROUP = "{\"update_id\":700000012,\"message\":{\"message_id\":3,\"from\":" + from()
            + ",\"chat\":{\"id\":-1001234567890,\"title\":\"Двор\",\"type\":\"supergroup\"},\"date\":1793534400,"
            + "\"text\":\"/start@steps_bot\"}}";
    public static final String CHANNEL = "{\"update_id\":700000013,\"channel_post\":{\"message_id\":3,\"chat\":"
            + "{\"id\":-1001234567890,\"title\":\"Двор\",\"type\":\"channel\"},\"date\":1793534400,\"text\":\"!\"}}";

    public static final String ALBUM = privateMessage(
            "\"media_group_id\":\"13579246801357\",\"photo\":[{\"file_id\":\"AgAC\",\"file_unique_id\":\"AQAD\","
                    + "\"width\":90,\"height\":60}],\"caption\":\"<b>\"");
    public static final String LIVE_VIA_BOT =
            privateMessage("\"via_bot\":{\"id\":43,\"is_bot\":true,\"first_name\":\"Б\"},"
                    + "\"location\":{\"latitude\":55.755831,\"longitude\":37.617673,\"live_period\":3600}");
    public static final String PINNED = privateMessage(
            "\"pinned_message\":{\"message_id\":3,\"chat\":" + chat() + ",\"date\":1793534300,\"text\":\"Меню\"}");
    public static final String TIMER =
            privateMessage("\"message_auto_delete_timer_changed\":{\"message_auto_delete_time\":86400}");
    public static final String BUSINESS =
            TEXT.replace("\"message\":{", "\"business_message\":{\"business_connection_id\":\"c\",");
    public static final String PUT_INTO_GROUP = inGroup("supergroup", "left", "member");
    public static final String PUT_INTO_CHANNEL = inGroup("channel", "left", "administrator");
    public static final String REMOVED_FROM_GROUP = inGroup("group", "member", "kicked");
    public static final String MIGRATED =
            GROUP.replace("\"text\":\"/start@steps_bot\"", "\"migrate_to_chat_id\":-1009876543210");

    public static final List<String> ALL = List.of(
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
            CHANNEL,
            ALBUM,
            LIVE_VIA_BOT,
            PINNED,
            TIMER,
            BUSINESS,
            PUT_INTO_GROUP,
            PUT_INTO_CHANNEL,
            REMOVED_FROM_GROUP,
            MIGRATED);

    private Samples() {}

    public static String privateMessage(String content) {
        return "{\"update_id\":700000001,\n\"message\":{\"message_id\":17,\"from\":" + from() + ",\"chat\":" + chat()
                + ",\"date\":1793534400," + content + "}}";
    }

    public static String edited(String content) {
        return "{\"update_id\":700000002,\n\"edited_message\":{\"message_id\":17,\"from\":" + from() + ",\"chat\":"
                + chat() + ",\"date\":1793534400,\"edit_date\":1793534460," + content + "}}";
    }

    public static String location(String fields) {
        return privateMessage("\"location\":{" + fields + "}");
    }

    public static String inGroup(String type, String from, String to) {
        return inGroup(
                -1_001_234_567_890L, type, 1_793_534_400, "\"status\":\"" + from + "\"", "\"status\":\"" + to + "\"");
    }

    /** The bot's standing in a group changes; before and after are the members without their user. */
    public static String inGroup(long groupId, String type, long at, String before, String after) {
        var bot = "{\"user\":{\"id\":42,\"is_bot\":true,\"first_name\":\"Бот\"},";
        return "{\"update_id\":700000011,\"my_chat_member\":{\"chat\":{\"id\":" + groupId
                + ",\"title\":\"Двор\",\"type\":\"" + type + "\"},\"from\":" + from() + ",\"date\":" + at
                + ",\"old_chat_member\":" + bot + before + "},\"new_chat_member\":" + bot + after + "}}}";
    }

    public static String membership(String status) {
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
