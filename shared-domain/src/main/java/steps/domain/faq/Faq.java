package steps.domain.faq;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import steps.domain.content.Html;
import steps.domain.content.Illustrated;
import steps.domain.content.Language;
import steps.domain.content.TelegramHtml;
import steps.domain.content.TextFault;

/**
 * A question with its answer.
 *
 * @param answer in Telegram's HTML, as it was written
 * @param mediaId the picture or video of the answer
 */
public record Faq(
        long id,
        Language language,
        String question,
        String answer,
        @Nullable Long mediaId) {
    /** Leaves room in a message for the question and for what is asked below the answer. */
    public static final int LONGEST_ANSWER = 3_500;

    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");

    /** As it can be said: what Telegram would refuse is said without its tags, and what is too long is cut. */
    public Illustrated sayable() {
        return new Illustrated(
                TelegramHtml.fault(answer, LONGEST_ANSWER).isEmpty() ? answer : Html.of(cut(words(answer))), mediaId);
    }

    /** Why the answer is not said as it was written; empty when it is. */
    Optional<TextFault> fault() {
        return TelegramHtml.fault(answer, LONGEST_ANSWER)
                .map(reason -> new TextFault("faq_item " + id, language, reason));
    }

    private static String words(String html) {
        return TAG.matcher(html)
                .replaceAll("")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_ANSWER
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_ANSWER - 1)) + "…";
    }
}
