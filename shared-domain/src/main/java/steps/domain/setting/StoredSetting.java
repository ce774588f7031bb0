package steps.domain.setting;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A setting with the value it was given last, by its key alone: there may be some that this release does not know. */
@Entity
@Table(name = "bot_setting")
public class StoredSetting extends PanacheEntityBase {
    @Id
    @Column
    private String key;

    @Column
    private String value;

    protected StoredSetting() {}

    public String key() {
        return key;
    }

    public String value() {
        return value;
    }
}
