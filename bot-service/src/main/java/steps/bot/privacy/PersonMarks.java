package steps.bot.privacy;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import steps.bot.telegram.TelegramSettings;
import steps.domain.privacy.PersonMark;

/**
 * Marks people by a key that is made of the bot's token: there are few enough Telegram ids to try them all against a hash
 * without one. After a change of the token nobody is known again, which costs no more than a friend's reward.
 */
@Singleton
public class PersonMarks {
    private static final String ALGORITHM = "HmacSHA256";

    private final TelegramSettings settings;

    PersonMarks(TelegramSettings settings) {
        this.settings = settings;
    }

    public PersonMark of(long telegramId) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes(settings.token().orElseThrow()), ALGORITHM));
            return new PersonMark(HexFormat.of().formatHex(mac.doFinal(bytes("steps-bot person " + telegramId))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
