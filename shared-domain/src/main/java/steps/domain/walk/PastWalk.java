package steps.domain.walk;

import steps.domain.ledger.Points;

/**
 * A walk that is over.
 *
 * @param credited what it brought
 * @param tracked whether its points are still kept
 */
public record PastWalk(WalkSummary summary, EndReason reason, Points credited, boolean tracked) {}
