package steps.domain.faq;

import org.jspecify.annotations.Nullable;
import steps.domain.content.Language;

/**
 * A question and its answer as a content manager writes them.
 *
 * @param answer in Telegram's HTML
 * @param mediaId of a picture or a video that goes with the answer
 */
public record FaqDraft(
        Language language,
        String question,
        String answer,
        @Nullable Long mediaId,
        boolean active) {
    public static final int LONGEST_QUESTION = 255;

    public FaqDraft {
        if (question.isBlank() || question.length() > LONGEST_QUESTION) {
            throw new IllegalArgumentException("A question has at most 255 characters.");
        }
        if (answer.isBlank()) {
            throw new IllegalArgumentException("A question has an answer.");
        }
    }
}
