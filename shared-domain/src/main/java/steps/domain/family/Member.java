package steps.domain.family;

import java.time.Instant;
import steps.domain.ledger.Points;

/**
 * Somebody in a family.
 *
 * @param contributed during this membership, also by what they brought when they joined
 */
public record Member(
        long membershipId, long userId, long telegramId, String firstName, Instant joinedAt, Points contributed) {}
