package steps.admin.order;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import steps.domain.order.Order;

/** How far an order has come, as partners see it. */
@RegisterForReflection
public record OrderStatusView(
        @Schema(required = true) @JsonProperty("order_id") String orderId,

        @Schema(
                required = true,
                enumeration = {"shipped", "delivered", "canceled"})
        String status,

        @Schema(required = true, description = "Empty when there is none.") @JsonProperty("tracking_url")
        String trackingUrl,

        @Schema(required = true) @JsonProperty("changed_at") String changedAt) {
    static final String EXAMPLE = """
            {"order_id": "17", "status": "shipped", "tracking_url": "https://dostavka.yandex.ru/route/0a1b2c",
             "changed_at": "2025-10-07T09:00:00.000000+00:00"}""";

    static OrderStatusView of(Order order) {
        return new OrderStatusView(
                order.id().toString(),
                order.status().code(),
                order.trackingUrl().orElse(""),
                OrderView.written(order.changedAt().atOffset(ZoneOffset.UTC)));
    }
}
