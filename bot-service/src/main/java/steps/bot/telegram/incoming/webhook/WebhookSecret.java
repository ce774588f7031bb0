package steps.bot.telegram.incoming.webhook;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import steps.bot.telegram.TelegramSettings;
import steps.platform.hash.Hmac;

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
        return new Hmac(token).hexOf("steps-bot webhook secret");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
