package steps.domain.referral;

import steps.domain.ledger.Points;

/** What a walk brings the friend who invited the walker. */
public record ReferralReward(long inviterId, Points points) {}
