package steps.edge;

import java.util.regex.Pattern;

/**
 * Takes out of a log what identifies people or opens doors, wherever it came from: the words of an exception may
 * quote a value that the database refused.
 */
final class PrivateText {
    private static final Pattern PHONE = Pattern.compile("(?<![\\d.])(?:\\+\\d{10,15}|[78]9\\d{9})(?!\\d)");

    private static final Pattern EMAIL = Pattern.compile("[\\w.%+-]+@[\\w-]+(?:\\.[\\w-]+)*\\.[A-Za-z]{2,}");

    /** Of a Telegram bot, as it stands in the addresses that are called. */
    private static final Pattern TOKEN = Pattern.compile("\\d{6,}:[\\w-]{16,}");

    private PrivateText() {}

    static String hidden(String text) {
        var withoutTokens = TOKEN.matcher(text).replaceAll("(token)");
        var withoutPhones = PHONE.matcher(withoutTokens).replaceAll("(phone)");
        return withoutPhones.indexOf('@') < 0
                ? withoutPhones
                : EMAIL.matcher(withoutPhones).replaceAll("(e-mail)");
    }
}
