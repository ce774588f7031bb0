package steps.domain.referral;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import steps.domain.user.ReferralCode;
import steps.domain.user.User;
import steps.domain.user.UserRepository;
import steps.platform.transaction.Transactions;

/** Links people to the friends who brought them. */
@Singleton
public class Referrals {
    private final Transactions transactions;
    private final ReferralRepository referrals;
    private final UserRepository users;
    private final Clock clock;

    Referrals(Transactions transactions, ReferralRepository referrals, UserRepository users, Clock clock) {
        this.transactions = transactions;
        this.referrals = referrals;
        this.users = users;
        this.clock = clock;
    }

    /**
     * Links a person who has just registered to the owner of the code, once. A code that is nobody's (any more) links nothing: a
     * mistyped link must not keep anybody out. Nor does one's own, nor that of somebody whom this person has brought.
     */
    public Uni<Void> link(User invitee, ReferralCode code) {
        return transactions.withEntities(() -> users.findInviter(code).chain(inviter -> link(invitee, inviter)));
    }

    private Uni<Void> link(User invitee, User inviter) {
        return inviter == null || inviter.id().equals(invitee.id())
                ? Uni.createFrom().voidItem()
                : referrals
                        .areLinked(invitee.id(), inviter.id())
                        .chain(linked -> linked ? Uni.createFrom().voidItem() : store(invitee, inviter));
    }

    private Uni<Void> store(User invitee, User inviter) {
        return referrals
                .persist(new Referral(invitee.id(), inviter.id(), clock.instant()))
                .replaceWithVoid();
    }
}
