package steps.domain.walk.coefficient;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import steps.domain.content.Language;
import steps.domain.content.ReaderLanguage;

/** A kind of walk, with what it multiplies the steps by. */
@Entity
@Table(name = "walk_form")
public class WalkForm extends PanacheEntityBase {
    @Id
    @Column
    private String code;

    @Column
    private String title;

    @Column(name = "title_en")
    private @Nullable String englishTitle;

    @Column
    private String emoji;

    @Column
    private BigDecimal coefficient;

    @Column
    private int position;

    @Column
    private boolean active;

    protected WalkForm() {}

    /**
     * @param englishTitle null while nobody has given it one
     */
    public WalkForm(
            String code,
            String title,
            @Nullable String englishTitle,
            String emoji,
            BigDecimal coefficient,
            boolean active) {
        this.code = code;
        this.title = title;
        this.englishTitle = englishTitle;
        this.emoji = emoji;
        this.coefficient = coefficient;
        this.active = active;
    }

    void become(WalkFormDraft draft) {
        title = draft.title();
        englishTitle = draft.englishTitle();
        emoji = draft.emoji();
        coefficient = draft.coefficient();
        position = draft.position();
        active = draft.active();
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    /** Null while nobody has given it one. */
    public @Nullable String englishTitle() {
        return englishTitle;
    }

    public String emoji() {
        return emoji;
    }

    /** Among the others, the smallest first. */
    public int position() {
        return position;
    }

    /** In the reader's language, where it has a name in it. */
    public String label() {
        var name = englishTitle != null && ReaderLanguage.current() == Language.ENGLISH ? englishTitle : title;
        return (emoji + " " + name).strip();
    }

    public BigDecimal coefficient() {
        return coefficient;
    }

    /** Whether it can be chosen; walks that began while it could go on as they began. */
    public boolean active() {
        return active;
    }
}
