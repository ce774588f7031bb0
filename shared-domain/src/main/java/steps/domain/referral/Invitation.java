package steps.domain.referral;

import steps.domain.ledger.Points;

/**
 * By whom a walker was invited, as a walk of theirs ends.
 *
 * @param reward what the walk brings the inviter; may be none
 * @param isFirstWalk whether the walker has not walked before
 */
public record Invitation(long inviterId, long inviterChat, Points reward, boolean isFirstWalk) {}
