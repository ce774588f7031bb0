package steps.domain.walk.coefficient;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** A kind of walk, with what it multiplies the steps by. */
@Entity
@Table(name = "walk_form")
public class WalkForm extends PanacheEntityBase {
    @Id
    @Column
    private String code;

    @Column
    private String title;

    @Column
    private String emoji;

    @Column
    private BigDecimal coefficient;

    @Column
    private int position;

    @Column
    private boolean active;

    protected WalkForm() {}

    public WalkForm(String code, String title, String emoji, BigDecimal coefficient, boolean active) {
        this.code = code;
        this.title = title;
        this.emoji = emoji;
        this.coefficient = coefficient;
        this.active = active;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public String emoji() {
        return emoji;
    }

    public BigDecimal coefficient() {
        return coefficient;
    }

    /** Whether it can be chosen; walks that began while it could go on as they began. */
    public boolean active() {
        return active;
    }
}
