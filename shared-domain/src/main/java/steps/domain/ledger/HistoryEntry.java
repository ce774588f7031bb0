package steps.domain.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of an account's history.
 *
 * @param points negative for what was spent
 * @param orderId that was paid for or given back
 * @param member the first name of who brought it to their family, empty when they are gone; null when nobody did
 */
public record HistoryEntry(
        long id,
        Instant at,
        Operation operation,
        long points,
        @Nullable Long orderId,
        @Nullable String member) {}
