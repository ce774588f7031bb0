package steps.domain.referral;

import io.quarkus.hibernate.reactive.panache.PanacheRepository;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Finds who brought whom. */
@Singleton
public class ReferralRepository implements PanacheRepository<Referral> {
    /** Null when the person came alone. */
    public Uni<Referral> findOf(long inviteeId) {
        return findById(inviteeId);
    }
}
