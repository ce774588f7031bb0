package steps.domain.content;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** A text that somebody has written in place of the built-in one, in one language. */
@Entity
@Table(name = "content")
@IdClass(Content.Id.class)
public class Content extends PanacheEntityBase {
    @jakarta.persistence.Id
    @Column
    private String key;

    @jakarta.persistence.Id
    @Column
    private String language;

    @Column
    private String text;

    @Column(name = "media_id")
    private Long mediaId;

    protected Content() {}

    WrittenText written() {
        return new WrittenText(key, Language.of(language), text, mediaId);
    }

    /** Which text it is, and in which language: the code of one. */
    public record Id(String key, String language) {}
}
