package steps.bot.telegram;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import steps.platform.hash.Hmac;

/** Names a chat in the logs without telling whose it is: the same name each time, and no way back without the token. */
@Singleton
class ChatHash {
    private static final int BYTES = 6;

    private final Hmac hmac;

    ChatHash(TelegramSettings settings) {
        this.hmac = new Hmac("chats in logs " + settings.token().orElseThrow());
    }

    String of(long chatId) {
        var hash = hmac.of(ByteBuffer.allocate(Long.BYTES).putLong(chatId).array());
        return HexFormat.of().formatHex(hash, 0, BYTES);
    }
}
