package steps.domain.faq;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
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
    private Long mediaId;

    protected FaqItem() {}

    Faq faq() {
        return new Faq(id, Language.of(language), question, answer, mediaId);
    }
}
