package steps.domain.ledger;

import java.time.Instant;

/** One line of an account's history; {@code points} is negative for what was spent. */
public record HistoryEntry(long id, Instant at, Operation operation, long points) {}
