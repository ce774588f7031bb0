package steps.domain.ledger;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Points that moved from one account to another, once and for ever. */
@Entity
@Table(name = "transfer")
public class Transfer extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "debit_account_id")
    private long debitAccountId;

    @Column(name = "credit_account_id")
    private long creditAccountId;

    private long amount;

    @Column
    private Operation operation;

    @Column(name = "idempotency_key")
    private String idempotencyKey;

    @Column(name = "walk_id")
    private Long walkId;

    @Column(name = "order_id")
    private Long orderId;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Transfer() {}

    Transfer(Account debit, Account credit, Reason reason, Points amount, Instant createdAt) {
        this.debitAccountId = debit.id();
        this.creditAccountId = credit.id();
        this.amount = amount.value();
        this.operation = reason.operation();
        this.idempotencyKey = reason.idempotencyKey();
        this.walkId = reason.walkId();
        this.orderId = reason.orderId();
        this.createdAt = createdAt;
    }

    long debitAccountId() {
        return debitAccountId;
    }

    Points amount() {
        return new Points(amount);
    }
}
