package steps.domain.catalog;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A shelf of the catalog. */
@Entity
@Table(name = "category")
public class Category extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String title;

    private int position;

    private boolean active;

    protected Category() {}

    static Category of(CategoryDraft draft) {
        var category = new Category();
        category.become(draft);
        return category;
    }

    void become(CategoryDraft draft) {
        title = draft.title();
        position = draft.position();
        active = draft.active();
    }

    public Long id() {
        return id;
    }

    public String title() {
        return title;
    }

    /** Among the others, the smallest first. */
    public int position() {
        return position;
    }

    /** Whether the catalog shows it. */
    public boolean isActive() {
        return active;
    }
}
