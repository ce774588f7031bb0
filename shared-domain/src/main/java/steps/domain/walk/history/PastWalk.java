package steps.domain.walk.history;

import steps.domain.ledger.Points;
import steps.domain.walk.EndReason;
import steps.domain.walk.WalkSummary;

/**
 * A walk that is over.
 *
 * @param credited what it brought
 * @param tracked whether its points are still kept
 */
public record PastWalk(WalkSummary summary, EndReason reason, Points credited, boolean tracked) {}
