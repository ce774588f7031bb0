package steps.domain.walk;

import steps.domain.ledger.Points;

/**
 * A walk that has ended and is paid.
 *
 * @param statusMessageId the message that showed its progress, or null
 * @param credited what it brought
 * @param balance what the person has now
 */
public record FinishedWalk(
        WalkSummary summary, Long statusMessageId, EndReason reason, Points credited, Points balance) {}
