package steps.domain.order;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import steps.domain.catalog.Product;
import steps.domain.ledger.Points;

/** One piece of an order, with its price and code as they were at that time. */
@Entity
@Table(name = "order_item")
public class OrderItem extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "order_id", updatable = false)
    private long orderId;

    @Column(name = "product_id", updatable = false)
    private long productId;

    @Column(name = "product_code", updatable = false)
    private String productCode;

    @Column(updatable = false)
    private long price;

    protected OrderItem() {}

    static OrderItem of(Order order, Product product) {
        var item = new OrderItem();
        item.orderId = order.id();
        item.productId = product.id();
        item.productCode = product.code();
        item.price = product.price().value();
        return item;
    }

    public long productId() {
        return productId;
    }

    public String productCode() {
        return productCode;
    }

    public Points price() {
        return new Points(price);
    }
}
