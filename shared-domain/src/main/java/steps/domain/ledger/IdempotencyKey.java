package steps.domain.ledger;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A key that was used: what it stands for has happened and happens never again. */
@Entity
@Table(name = "idempotency_key")
public class IdempotencyKey extends PanacheEntityBase {
    @Id
    private String key;

    @Column(name = "created_at")
    private Instant createdAt;

    protected IdempotencyKey() {}

    IdempotencyKey(String key, Instant createdAt) {
        this.key = key;
        this.createdAt = createdAt;
    }
}
