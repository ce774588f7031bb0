package steps.bot.privacy;

import jakarta.inject.Singleton;
import steps.bot.telegram.TelegramSettings;
import steps.domain.privacy.PersonMark;
import steps.platform.hash.Hmac;

/**
 * Marks people by a key that is made of the bot's token: there are few enough Telegram ids to try them all against a hash
 * without one. After a change of the token nobody is known again, which costs no more than a friend's reward.
 */
@Singleton
public class PersonMarks {
    private final TelegramSettings settings;

    PersonMarks(TelegramSettings settings) {
        this.settings = settings;
    }

    public PersonMark of(long telegramId) {
        return new PersonMark(new Hmac(settings.token().orElseThrow()).hexOf("steps-bot person " + telegramId));
    }
}
