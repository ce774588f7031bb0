package steps.domain.catalog;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import steps.domain.ledger.Points;

/** A gift that points can buy. */
@Entity
@Table(name = "product")
public class Product extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "category_id")
    private long categoryId;

    private String title;

    private String description;

    private long price;

    private String code;

    private int stock;

    private boolean active;

    @Column(name = "media_id")
    private @Nullable Long mediaId;

    protected Product() {}

    static Product of(ProductDraft draft) {
        var product = new Product();
        product.become(draft);
        return product;
    }

    void become(ProductDraft draft) {
        categoryId = draft.categoryId();
        title = draft.title();
        description = draft.description();
        price = draft.price().value();
        code = draft.code();
        stock = draft.stock();
        active = draft.active();
        mediaId = draft.mediaId();
    }

    /** Whether somebody can buy a piece now. */
    public boolean isOnSale() {
        return active && stock > 0;
    }

    /** One piece is somebody's now. */
    public void takeOne() {
        if (!isOnSale()) {
            throw new IllegalStateException("Product " + id + " is not on sale.");
        }
        stock--;
    }

    void putBackOne() {
        stock = Math.addExact(stock, 1);
    }

    public Long id() {
        return id;
    }

    public long categoryId() {
        return categoryId;
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }

    public Points price() {
        return new Points(price);
    }

    /** What partners call it; empty when they have no name for it. */
    public String code() {
        return code;
    }

    public int stock() {
        return stock;
    }

    /** Whether the catalog shows it while there is a piece of it. */
    public boolean isActive() {
        return active;
    }

    /** The picture or video that shows it. */
    public Optional<Long> mediaId() {
        return Optional.ofNullable(mediaId);
    }
}
