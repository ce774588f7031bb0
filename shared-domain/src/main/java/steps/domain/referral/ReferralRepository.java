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

    /** Whether the invitee has come by somebody's link already, or the inviter by theirs. */
    Uni<Boolean> areLinked(long inviteeId, long inviterId) {
        return count("inviteeId = ?1 or (inviteeId = ?2 and inviterId = ?1)", inviteeId, inviterId)
                .map(links -> links > 0);
    }
}
