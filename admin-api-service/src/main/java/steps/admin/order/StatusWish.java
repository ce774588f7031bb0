package steps.admin.order;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import steps.admin.partner.Problem;
import steps.domain.order.OrderStatus;
import steps.domain.order.TrackingUrl;

/**
 * What a partner wants an order to be.
 *
 * @param tracking where to follow the parcel, or null
 */
record StatusWish(OrderStatus status, @Nullable TrackingUrl tracking) {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final Set<String> MEMBERS = Set.of("status", "tracking_url");

    /** Either a wish or why it is none. */
    sealed interface Reading {
        record Understood(StatusWish wish) implements Reading {}

        record Refused(Problem problem) implements Reading {}
    }

    static Reading of(byte... body) {
        JsonNode document;
        try {
            document = JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            return refused("not_json", "The body is not JSON in UTF-8.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return document.isObject()
                ? of(document)
                : refused("not_an_object", "The body is not a JSON object such as {\"status\": \"delivered\"}.");
    }

    private static Reading of(JsonNode document) {
        var names = document.fieldNames();
        while (names.hasNext()) {
            if (!MEMBERS.contains(names.next())) {
                return refused("unknown_member", "The body may have the members status and tracking_url only.");
            }
        }
        var status = OrderStatus.ofCode(
                        document.path("status").isTextual()
                                ? document.get("status").asText()
                                : "")
                .filter(wanted -> wanted != OrderStatus.PAID);
        if (status.isEmpty()) {
            return refused("bad_status", "The status must be shipped, delivered or canceled.");
        }
        var tracking = document.path("tracking_url");
        if (tracking.isMissingNode() || tracking.isNull()) {
            return new Reading.Understood(new StatusWish(status.get(), null));
        }
        if (status.get() != OrderStatus.SHIPPED) {
            return refused("bad_tracking_url", "Only a shipped order has a tracking_url.");
        }
        return TrackingUrl.parse(tracking.isTextual() ? tracking.asText() : "")
                .<Reading>map(url -> new Reading.Understood(new StatusWish(OrderStatus.SHIPPED, url)))
                .orElseGet(() -> refused(
                        "bad_tracking_url",
                        "The tracking_url must be an http or https address without a user name, on a host with a dot"
                                + " in its name, of at most 2000 characters when it is percent-encoded."));
    }

    private static Reading refused(String code, String detail) {
        return new Reading.Refused(Problem.badRequest(code, detail));
    }
}
