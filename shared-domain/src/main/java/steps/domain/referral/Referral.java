package steps.domain.referral;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Who brought whom; everybody is brought at most once. */
@Entity
@Table(name = "referral")
public class Referral extends PanacheEntityBase {
    @Id
    @Column(name = "invitee_id")
    private Long inviteeId;

    @Column(name = "inviter_id")
    private long inviterId;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Referral() {}

    Referral(long inviteeId, long inviterId, Instant createdAt) {
        this.inviteeId = inviteeId;
        this.inviterId = inviterId;
        this.createdAt = createdAt;
    }

    public long inviterId() {
        return inviterId;
    }
}
