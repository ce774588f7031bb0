package steps.domain.telegram;

import java.util.Locale;

/** What somebody at the panel wants the bot to do about its webhook. */
public enum WebhookWish {
    /** Ask Telegram now and not with the next minute. */
    LOOK,
    /** Tell Telegram once more where updates go. */
    REGISTER;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static WebhookWish of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
