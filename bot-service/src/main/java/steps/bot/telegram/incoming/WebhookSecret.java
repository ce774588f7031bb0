package steps.bot.telegram.incoming;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import steps.bot.telegram.TelegramSettings;

/** The word by which we know that a webhook call is Telegram's. */
@Singleton
public class WebhookSecret {
    private final String secret;

    WebhookSecret(TelegramSettings settings) {
        secret = settings.webhookSecret()
                .orElseGet(() -> derivedFrom(settings.token().orElseThrow()));
    }

    public String value() {
        return secret;
    }

    /** In a time that does not depend on where the two differ. */
    boolean isSameAs(String given) {
        return given != null && MessageDigest.isEqual(bytes(secret), bytes(given));
    }

    private static String derivedFrom(String token) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(token), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(bytes("steps-bot webhook secret")));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
