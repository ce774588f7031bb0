package steps.bot.telegram;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Names a chat in the logs without telling whose it is: the same name each time, and no way back without the token. */
@Singleton
class ChatHash {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 6;

    /** With its key in place; what looks one up and sets it takes longer than what it computes. */
    private final Mac keyed;

    ChatHash(TelegramSettings settings) {
        var token = settings.token().orElseThrow();
        var key = new SecretKeySpec(("chats in logs " + token).getBytes(StandardCharsets.UTF_8), ALGORITHM);
        try {
            this.keyed = Mac.getInstance(ALGORITHM);
            keyed.init(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String of(long chatId) {
        try {
            var mac = (Mac) keyed.clone();
            var hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(chatId).array());
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }
}
