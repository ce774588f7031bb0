package steps.domain.promo;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import steps.domain.ledger.Points;

/** Codes that are worth the same and cost the same. */
@Entity
@Table(name = "promo_group")
public class PromoGroup extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String title;

    @Column(name = "discount_percent")
    private int discountPercent;

    private String description;

    private long price;

    @Column(name = "low_at")
    private int lowAt;

    private boolean active;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    protected PromoGroup() {}

    static PromoGroup of(PromoGroupDraft draft, Instant now) {
        var group = new PromoGroup();
        group.createdAt = now;
        group.become(draft);
        return group;
    }

    void become(PromoGroupDraft draft) {
        title = draft.title();
        discountPercent = draft.discountPercent();
        description = draft.description();
        price = draft.price().value();
        lowAt = draft.lowAt();
        active = draft.active();
    }

    public Long id() {
        return id;
    }

    /** As a content manager says it. */
    public PromoGroupDraft draft() {
        return new PromoGroupDraft(title, discountPercent, description, new Points(price), lowAt, active);
    }
}
