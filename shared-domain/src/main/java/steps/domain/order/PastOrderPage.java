package steps.domain.order;

import java.util.List;

/**
 * A page of somebody's orders, newest first.
 *
 * @param number from 0
 */
public record PastOrderPage(List<PastOrderLine> orders, int number, boolean hasOlder) {
    public PastOrderPage {
        orders = List.copyOf(orders);
    }
}
