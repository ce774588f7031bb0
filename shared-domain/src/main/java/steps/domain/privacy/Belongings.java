package steps.domain.privacy;

import steps.domain.ledger.Points;

/** What a person would lose and what would still reach them. */
public record Belongings(Points points, long ordersOnTheWay) {}
