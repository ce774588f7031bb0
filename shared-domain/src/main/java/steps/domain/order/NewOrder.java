package steps.domain.order;

import java.util.List;
import steps.domain.catalog.Product;
import steps.domain.pickup.PickupPoint;
import steps.domain.user.User;

/**
 * What somebody is about to order; the products are locked, and so is the pickup point.
 *
 * @param purchaseKey of the attempt that makes it, which makes no other
 */
public record NewOrder(
        User buyer, List<Product> products, Recipient recipient, PickupPoint pickupPoint, String purchaseKey) {
    public NewOrder {
        products = List.copyOf(products);
        if (products.isEmpty()) {
            throw new IllegalArgumentException("An order has something in it.");
        }
    }
}
