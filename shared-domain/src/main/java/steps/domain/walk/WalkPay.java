package steps.domain.walk;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steps.domain.ledger.Entry;
import steps.domain.ledger.Ledger;
import steps.domain.ledger.Operation;
import steps.domain.ledger.Owner;
import steps.domain.ledger.Points;
import steps.domain.ledger.Posting;
import steps.domain.ledger.SystemAccount;
import steps.domain.ledger.Wallets;
import steps.domain.referral.FirstWalks;
import steps.domain.referral.Invitation;
import steps.domain.referral.ReferralReward;
import steps.domain.referral.ReferralRewards;

/** Credits an ended walk once, by one entry: the walker, and the friend who invited them, each by their family's account if any. */
@Singleton
class WalkPay {
    private final Ledger ledger;
    private final ReferralRewards rewards;
    private final FirstWalks firstWalks;

    WalkPay(Ledger ledger, ReferralRewards rewards, FirstWalks firstWalks) {
        this.ledger = ledger;
        this.rewards = rewards;
        this.firstWalks = firstWalks;
    }

    /** A walk without points is none of the ledger's. */
    Uni<Paid> credit(Walk walk, Points earned) {
        return earned.isNone()
                ? ledger.fundsOf(walk.userId()).map(funds -> new Paid(funds.kept(), funds.isOfFamily(), null))
                : rewards.forWalkOf(walk.userId(), earned)
                        .chain(invitation -> credit(new Due(walk, earned, invitation)));
    }

    private Uni<Paid> credit(Due due) {
        return ledger.lock(due.owners())
                .chain(wallets -> ledger.post(due.entry(wallets)).map(posting -> due.paid(posting, wallets)))
                .call(() -> firstWalks.tell(due.walk().userId(), due.invitation()));
    }

    /**
     * What became of the credit.
     *
     * @param balance where the walker's points are kept
     * @param ofFamily whether that is with their family
     * @param reward that was credited with it
     */
    record Paid(Points balance, boolean ofFamily, @Nullable ReferralReward reward) {}

    private record Due(Walk walk, Points earned, Invitation invitation) {
        Owner walker() {
            return new Owner.Person(walk.userId());
        }

        Owner inviter() {
            return new Owner.Person(invitation.inviterId());
        }

        /** Null when it is nothing. */
        @Nullable
        ReferralReward reward() {
            return invitation == null || invitation.reward().isNone()
                    ? null
                    : new ReferralReward(invitation.inviterId(), invitation.reward());
        }

        List<Owner> owners() {
            return reward() == null
                    ? List.of(walker(), SystemAccount.STEPS)
                    : List.of(walker(), inviter(), SystemAccount.STEPS);
        }

        Entry entry(Wallets wallets) {
            var steps = wallets.of(SystemAccount.STEPS);
            var walked = Entry.walk(walk.id()).moving(steps, wallets.of(walker()), earned);
            return reward() == null
                    ? walked
                    : walked.moving(steps, wallets.of(inviter()), invitation.reward(), Operation.REFERRAL_REWARD);
        }

        Paid paid(Posting posting, Wallets wallets) {
            var wallet = wallets.of(walker());
            return switch (posting) {
                case Posting.Posted posted -> new Paid(posted.balanceOf(wallet), wallet.isOfFamily(), reward());
                case Posting.AlreadyPosted already -> new Paid(wallet.balance(), wallet.isOfFamily(), null);
                case Posting.TooFewPoints refused ->
                    throw new IllegalStateException("A credit was refused for lack of " + refused.missing());
            };
        }
    }
}
