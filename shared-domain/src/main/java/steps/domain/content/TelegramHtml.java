package steps.domain.content;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The part of HTML that Telegram understands: it refuses a whole message for one tag that is not closed. Stricter than
 * Telegram where that forgives, so that what passes here is shown as it was meant.
 */
public final class TelegramHtml {
    /** In characters as Java counts them, without tags. */
    public static final int LONGEST_MESSAGE = 4_096;

    /** Of words under a picture. */
    public static final int LONGEST_CAPTION = 1_024;

    private static final Set<String> PLAIN_TAGS = Set.of(
            "b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "tg-spoiler", "code", "pre", "blockquote");
    private static final Pattern WITH_ATTRIBUTE = Pattern.compile("a href=\"[^\"<>]+\"|span class=\"tg-spoiler\""
            + "|code class=\"language-[^\"<>]+\"|tg-emoji emoji-id=\"[0-9]+\"|blockquote expandable");
    private static final Pattern MARKUP =
            Pattern.compile("<(/?)([^<>]*)>|[<>]|&(?:lt|gt|amp|quot|#[0-9]{1,7}|#x[0-9a-fA-F]{1,6});|&");

    private TelegramHtml() {}

    /** What Telegram would refuse it for; empty when that is nothing. */
    public static Optional<String> fault(String html, int longest) {
        var open = new ArrayDeque<String>();
        var markup = MARKUP.matcher(html);
        while (markup.find()) {
            var fault = fault(markup.group(), markup.group(1), markup.group(2), open);
            if (fault.isPresent()) {
                return fault;
            }
        }
        if (!open.isEmpty()) {
            return Optional.of("<" + open.peek() + "> is not closed");
        }
        int length = length(html);
        return length > longest ? Optional.of(length + " characters, " + longest + " at most") : Optional.empty();
    }

    /** Of what is seen. */
    public static int length(String html) {
        return MARKUP.matcher(html)
                .replaceAll(markup -> markup.group(2) == null ? "." : "")
                .length();
    }

    private static Optional<String> fault(String found, String slash, String tag, Deque<String> open) {
        if (tag == null) {
            return found.length() > 1 ? Optional.empty() : Optional.of(found + " must be written as " + Html.of(found));
        }
        return slash.isEmpty() ? opened(tag, open) : closed(tag, open);
    }

    private static Optional<String> opened(String tag, Deque<String> open) {
        if (!PLAIN_TAGS.contains(tag) && !WITH_ATTRIBUTE.matcher(tag).matches()) {
            return Optional.of("Telegram does not know <" + tag + ">");
        }
        var name = tag.split(" ", 2)[0];
        if (mayNotHold(open, name)) {
            return Optional.of("<" + name + "> may not stand inside <" + open.peek() + ">");
        }
        open.push(name);
        return Optional.empty();
    }

    /** Code is shown as it is, a link leads to one place, quotes are not quoted. */
    private static boolean mayNotHold(Deque<String> open, String name) {
        return open.contains("code")
                || (open.contains("pre") && !name.equals("code"))
                || (open.contains(name) && (name.equals("a") || name.equals("blockquote")));
    }

    private static Optional<String> closed(String tag, Deque<String> open) {
        if (open.isEmpty()) {
            return Optional.of("</" + tag + "> closes nothing");
        }
        var last = open.pop();
        return last.equals(tag) ? Optional.empty() : Optional.of("</" + tag + "> closes <" + last + ">");
    }
}
