package steps.domain.referral;

import steps.domain.ledger.Points;

/** How many friends somebody has invited, and what their walks have brought. */
public record InvitationGain(int friends, Points earned) {}
