package steps.domain.faq;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import steps.domain.content.Language;

/** A question that people ask often, with its answer, in one language. */
@Entity
@Table(name = "faq_item")
public class FaqItem extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String language;

    private String question;

    private String answer;

    @Column
    private int position;

    @Column
    private boolean active;

    @Column(name = "media_id")
    private @Nullable Long mediaId;

    protected FaqItem() {}

    static FaqItem of(FaqDraft draft, int position) {
        var item = new FaqItem();
        item.position = position;
        item.become(draft);
        return item;
    }

    void become(FaqDraft draft) {
        language = draft.language().code();
        question = draft.question();
        answer = draft.answer();
        active = draft.active();
        mediaId = draft.mediaId();
    }

    public Long id() {
        return id;
    }

    /** As a content manager says it. */
    public FaqDraft draft() {
        return new FaqDraft(Language.of(language), question, answer, mediaId, active);
    }

    Faq faq() {
        return new Faq(id, Language.of(language), question, answer, mediaId);
    }
}
