package steps.admin.order;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import steps.admin.partner.PartnerCall;
import steps.admin.partner.PartnerRoute;
import steps.admin.partner.Problem;
import steps.domain.order.Order;
import steps.domain.order.OrderChange;

/** {@code PUT /order/{order_id}/status}: how far a partner has come with an order. */
@Singleton
class OrderStatusRoute implements PartnerRoute {
    private static final int LONGEST_BODY = 16_384;

    private final OrderChanges changes;

    OrderStatusRoute(OrderChanges changes) {
        this.changes = changes;
    }

    @Override
    public HttpMethod method() {
        return HttpMethod.PUT;
    }

    @Override
    public String path() {
        return "/order/:order_id/status";
    }

    @Override
    public void handle(PartnerCall call) {
        var id = call.pathParam("order_id");
        if (!id.matches("[1-9][0-9]{0,17}")) {
            call.refuse(Problem.badRequest("bad_order_id", "The order_id must be a number such as 17."));
            return;
        }
        call.wholeBody(LONGEST_BODY, body -> change(call, Long.parseLong(id), body));
    }

    private void change(PartnerCall call, long orderId, Buffer body) {
        switch (StatusWish.of(body.getBytes())) {
            case StatusWish.Reading.Refused refused -> call.refuse(refused.problem());
            case StatusWish.Reading.Understood understood ->
                changes.make(orderId, understood.wish())
                        .subscribe()
                        .with(change -> answer(call, orderId, change), call::fail);
        }
    }

    private static void answer(PartnerCall call, long orderId, OrderChange change) {
        switch (change) {
            case OrderChange.Changed changed -> call.answer(view(changed.order()));
            case OrderChange.Unchanged same -> call.answer(view(same.order()));
            case OrderChange.NotAllowed refused ->
                call.refuse(Problem.conflict(
                        "wrong_order_status",
                        "Order %d is %s and cannot become %s."
                                .formatted(
                                        orderId,
                                        refused.from().code(),
                                        refused.to().code())));
            case OrderChange.Unknown unknown ->
                call.refuse(Problem.notFound("unknown_order", "There is no order " + orderId + "."));
        }
    }

    private static String view(Order order) {
        return new JsonObject()
                .put("order_id", order.id().toString())
                .put("status", order.status().code())
                .put("tracking_url", order.trackingUrl().orElse(""))
                .put("changed_at", OrderView.written(order.changedAt().atOffset(ZoneOffset.UTC)))
                .encode();
    }
}
