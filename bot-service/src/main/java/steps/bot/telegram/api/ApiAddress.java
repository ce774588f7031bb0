package steps.bot.telegram.api;

import steps.bot.telegram.TelegramSettings;

/** Where the Bot API is. With the token in it, an address must stand in no message and no metric. */
public final class ApiAddress {
    private ApiAddress() {}

    /** What the library puts the token behind. */
    static String beforeToken(TelegramSettings settings) {
        return settings.apiUrl().toString().replaceFirst("/+$", "") + "/bot";
    }

    public static String of(TelegramSettings settings, String method) {
        return beforeToken(settings) + settings.token().orElseThrow() + "/" + method;
    }
}
