package steps.domain.order;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gifts that somebody has paid for, on their way to a pickup point. */
@Entity
@Table(name = "\"order\"")
public class Order extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "user_id", updatable = false)
    private long userId;

    private OrderStatus status;

    @Column(name = "recipient_first_name")
    private String recipientFirstName;

    @Column(name = "recipient_last_name")
    private String recipientLastName;

    @Column(name = "recipient_phone")
    private String recipientPhone;

    @Column(updatable = false)
    private @Nullable String email;

    @Column(name = "pickup_point_id", updatable = false)
    private String pickupPointId;

    @Column(name = "pickup_address", updatable = false)
    private String pickupAddress;

    @Column(name = "purchase_key", updatable = false)
    private String purchaseKey;

    @Column(name = "tracking_url")
    private @Nullable String trackingUrl;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected Order() {}

    static Order of(NewOrder draft, Instant now) {
        var order = new Order();
        order.userId = draft.buyer().id();
        order.email = draft.buyer().email();
        order.status = OrderStatus.PAID;
        order.recipientFirstName = draft.recipient().firstName();
        order.recipientLastName = draft.recipient().lastName();
        order.recipientPhone = draft.recipient().phone().e164();
        order.pickupPointId = draft.pickupPoint().id();
        order.pickupAddress = draft.pickupPoint().fullAddress();
        order.purchaseKey = draft.purchaseKey();
        order.createdAt = now;
        order.changedAt = now;
        return order;
    }

    /** Whether this order may get that status now. */
    boolean leadsTo(OrderStatus next) {
        return status.leadsTo(next);
    }

    void go(OrderStatus next, Instant now) {
        if (!leadsTo(next)) {
            throw new IllegalStateException("An order does not go from " + status + " to " + next + ".");
        }
        status = next;
        changedAt = now;
    }

    /** Answers whether that is news. */
    boolean trackBy(@Nullable TrackingUrl url, Instant now) {
        if (url == null || Objects.equals(trackingUrl, url.value())) {
            return false;
        }
        trackingUrl = url.value();
        changedAt = now;
        return true;
    }

    public Long id() {
        return id;
    }

    public long userId() {
        return userId;
    }

    public OrderStatus status() {
        return status;
    }

    public String recipientFirstName() {
        return recipientFirstName;
    }

    public String recipientLastName() {
        return recipientLastName;
    }

    public String pickupAddress() {
        return pickupAddress;
    }

    public Optional<String> trackingUrl() {
        return Optional.ofNullable(trackingUrl);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
