package steps.admin.order;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import steps.admin.partner.Detached;
import steps.admin.partner.PartnerCall;
import steps.admin.partner.Problem;
import steps.admin.partner.Refusal;
import steps.admin.partner.ResourceRoute;
import steps.admin.partner.Scope;
import steps.domain.order.OrderChange;

/** {@code PUT /order/{order_id}/status}: how far a partner has come with an order. */
@Singleton
@Path("/order/{order_id}/status")
public final class OrderResource extends ResourceRoute {
    private static final int LONGEST_BODY = 16_384;

    private final OrderChanges changes;
    private final Clock clock;

    OrderResource(OrderChanges changes, Clock clock) {
        super(HttpMethod.PUT, "/order/:order_id/status", Scope.ORDERS_WRITE, LONGEST_BODY);
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    protected Optional<Problem> refusal(PartnerCall call) {
        return call.pathParam("order_id").matches("[1-9][0-9]{0,17}")
                ? Optional.empty()
                : Optional.of(Problem.badRequest("bad_order_id", "The order_id must be a number such as 17."));
    }

    @PUT
    @Tag(name = "Orders")
    @Operation(operationId = "changeOrderStatus", summary = "How far an order has come", description = """
                    paid → shipped → delivered; paid or shipped → canceled, which refunds the points and puts the piece on sale again. The buyer is
                    told in Telegram. To say again what is already so changes nothing and is answered in the same way; another `tracking_url`
                    for a shipped order replaces the one it had.
                    """)
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, ref = "IdempotencyKey")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = StatusRequest.class),
                            example = """
                                    {"status": "shipped", "tracking_url": "https://dostavka.yandex.ru/route/0a1b2c"}"""))
    @APIResponse(
            responseCode = "200",
            description = "The order is so now.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = OrderStatusView.class),
                            examples = @ExampleObject(name = "shipped", value = OrderStatusView.EXAMPLE)))
    @APIResponse(
            responseCode = "400",
            description =
                    "`bad_order_id`, `not_json`, `not_an_object`, `unknown_member`, `bad_status`, `bad_tracking_url` or `bad_idempotency_key`.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "Problem")))
    @APIResponse(
            responseCode = "404",
            description = "There is no such order (`unknown_order`).",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "Problem")))
    @APIResponse(
            responseCode = "409",
            description =
                    "The order's status does not lead there (`wrong_order_status`), or a call with this `Idempotency-Key` is being worked on (`request_in_progress`).",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "Problem"), example = """
                    {"type": "about:blank", "title": "Conflict", "status": 409,
                     "detail": "Order 17 is delivered and cannot become canceled.", "code": "wrong_order_status",
                     "id": "1d4f0f4c-6f0e-4c83-a8a5-6d2f6f6f5f1e"}"""))
    @APIResponse(
            responseCode = "413",
            description = "The body is larger than 16 KiB (`too_large`).",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "Problem")))
    public Uni<OrderStatusView> change(
            @Parameter(
                            description = "Its number, as exports and webhooks tell it.",
                            schema = @Schema(type = SchemaType.STRING),
                            example = "17")
                    @PathParam("order_id")
                    long orderId,
            byte[] body,
            @Context RoutingContext context) {
        return switch (StatusWish.of(body)) {
            case StatusWish.Reading.Refused refused -> throw new Refusal(refused.problem());
            case StatusWish.Reading.Understood understood
            when PartnerCall.isSandbox(context) ->
                Uni.createFrom()
                        .item(DemoOrders.change(
                                orderId, understood.wish(), clock.instant().atOffset(ZoneOffset.UTC)));
            case StatusWish.Reading.Understood understood ->
                Detached.from(changes.make(orderId, understood.wish())).map(change -> view(orderId, change));
        };
    }

    private static OrderStatusView view(long orderId, OrderChange change) {
        return switch (change) {
            case OrderChange.Changed changed -> OrderStatusView.of(changed.order());
            case OrderChange.Unchanged same -> OrderStatusView.of(same.order());
            case OrderChange.NotAllowed refused -> throw refusal(orderId, refused);
            case OrderChange.Unknown unknown -> throw refusal(orderId, unknown);
        };
    }

    static Refusal refusal(long orderId, OrderChange.NotAllowed refused) {
        return new Refusal(Problem.conflict(
                "wrong_order_status",
                "Order %d is %s and cannot become %s."
                        .formatted(orderId, refused.from().code(), refused.to().code())));
    }

    static Refusal refusal(long orderId, OrderChange.Unknown unknown) {
        return new Refusal(Problem.notFound("unknown_order", "There is no order " + orderId + "."));
    }

    /** The document's side of {@link StatusWish}, which tells each mistake by its own code. */
    @Schema(additionalProperties = Schema.False.class, requiredProperties = "status")
    record StatusRequest(
            @Schema(enumeration = {"shipped", "delivered", "canceled"})
            String status,

            @Schema(nullable = true, format = "uri", maxLength = 2000, description = """
                            Only with `shipped`. An http or https address of a host with a dot in its name, without a user name before it. Other
                            letters than ASCII's are encoded (`https://почта.рф/` becomes `https://xn--80a1acny.xn--p1ai/`), and count so.
                            """) @JsonProperty("tracking_url")
            String trackingUrl) {}
}
