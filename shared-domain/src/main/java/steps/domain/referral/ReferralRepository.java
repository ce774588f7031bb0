package steps.domain.referral;

import io.quarkus.hibernate.reactive.panache.PanacheRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds who brought whom. */
@ApplicationScoped
public class ReferralRepository implements PanacheRepository<Referral> {
    /** Null when the person came alone. */
    public Uni<Referral> findOf(long inviteeId) {
        return findById(inviteeId);
    }
}
