package steps.bot;

import java.util.ArrayDeque;
import java.util.Set;
import java.util.regex.Pattern;

/** The part of HTML that Telegram understands; it refuses a whole message for one tag that is not closed. */
final class TelegramHtml {
    private static final Set<String> TAGS = Set.of("a", "b", "i", "u", "s", "code", "pre", "blockquote", "tg-spoiler");
    private static final Pattern MARKUP = Pattern.compile("<(/?)([^<>]*)>|[<>]|&(?!(lt|gt|amp|quot);)");

    private static final Pattern LINK = Pattern.compile("^a href=\"[^\"]+\"$");

    private TelegramHtml() {}

    static boolean isValid(String html) {
        var open = new ArrayDeque<String>();
        var markup = MARKUP.matcher(html);
        while (markup.find()) {
            var tag = LINK.matcher(String.valueOf(markup.group(2))).replaceFirst("a");
            if (!TAGS.contains(tag)) {
                return false;
            }
            if (markup.group(1).isEmpty()) {
                open.push(tag);
            } else if (open.isEmpty() || !open.pop().equals(tag)) {
                return false;
            }
        }
        return open.isEmpty();
    }
}
