package steps.domain.faq;

import java.util.List;

/**
 * A part of the questions, in the order that the content managers gave them.
 *
 * @param number from 0
 */
public record FaqPage(List<Faq> faqs, int number, boolean hasMore) {
    public FaqPage {
        faqs = List.copyOf(faqs);
    }
}
