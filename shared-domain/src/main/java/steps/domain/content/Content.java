package steps.domain.content;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A text that somebody has written in place of the built-in one. */
@Entity
@Table(name = "content")
public class Content extends PanacheEntityBase {
    @Id
    @Column
    private String key;

    @Column
    private String text;

    protected Content() {}

    public String key() {
        return key;
    }

    public String text() {
        return text;
    }
}
