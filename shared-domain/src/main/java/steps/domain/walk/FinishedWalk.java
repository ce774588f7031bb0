package steps.domain.walk;

import org.jspecify.annotations.Nullable;
import steps.domain.ledger.Points;
import steps.domain.referral.ReferralReward;

/**
 * A walk that has ended and is paid.
 *
 * @param statusMessageId the message that showed its progress
 * @param credited what it brought
 * @param balance what is in the account that it went to
 * @param ofFamily whether that is their family's account
 * @param reward what it brought the friend who invited the walker
 * @param stillShared whether the phone goes on sharing its location, to no purpose
 * @param tellsOfRareFixes whether the phone reported rarely, and the walker has not been told so for a week
 */
public record FinishedWalk(
        WalkSummary summary,
        Long statusMessageId,
        EndReason reason,
        Points credited,
        Points balance,
        boolean ofFamily,
        @Nullable ReferralReward reward,
        boolean stillShared,
        boolean tellsOfRareFixes) {

    FinishedWalk ofRareFixes() {
        return new FinishedWalk(
                summary, statusMessageId, reason, credited, balance, ofFamily, reward, stillShared, true);
    }
}
