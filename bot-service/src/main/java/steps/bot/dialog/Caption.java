package steps.bot.dialog;

import java.util.regex.Pattern;

/** The words under a picture or a video, which Telegram wants shorter than a message. */
final class Caption {
    /** In code points, as people see them: a tag is nothing, an escaped character is one. */
    private static final int LONGEST = 1_024;

    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern CHARACTER = Pattern.compile("&(?:lt|gt|amp|quot|#\\d+|#[xX]\\p{XDigit}+);");

    private Caption() {}

    static boolean fits(String html) {
        var shown = CHARACTER
                .matcher(TAG.matcher(html).replaceAll(""))
                .replaceAll("?")
                .strip();
        return shown.codePointCount(0, shown.length()) <= LONGEST;
    }
}
