package steps.domain.ledger;

import java.util.List;

/** Part of an account's history, newest first. */
public record HistoryPage(List<HistoryEntry> entries, int number, boolean hasOlder) {}
