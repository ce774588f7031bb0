package steps.bot.telegram;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Names a chat in the logs without telling whose it is: the same name each time, and no way back without the token. */
@ApplicationScoped
class ChatHash {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 6;

    private final SecretKeySpec key;

    ChatHash(TelegramSettings settings) {
        var token = settings.token().orElseThrow();
        this.key = new SecretKeySpec(("chats in logs " + token).getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    String of(long chatId) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            var hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(chatId).array());
            return HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
