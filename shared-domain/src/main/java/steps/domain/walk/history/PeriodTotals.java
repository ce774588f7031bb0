package steps.domain.walk.history;

import java.time.LocalDate;
import java.util.List;
import steps.domain.ledger.Points;

/**
 * A page of sums by period, newest first; periods without walks are left out.
 *
 * @param number from 0
 */
public record PeriodTotals(Period period, List<Total> totals, int number, boolean hasOlder) {
    public PeriodTotals {
        totals = List.copyOf(totals);
    }

    /**
     * What the walks of one period came to.
     *
     * @param from its first day; a walk belongs to the local day on which it began
     */
    public record Total(LocalDate from, long walks, double metres, long steps, Points points) {}
}
