package steps.domain.order;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;

/** One change in the life of an order. */
public record OrderStep(OrderStatus status, Instant at, Actor by) {
    static OrderStep of(Object... row) {
        return new OrderStep(
                OrderStatus.ofCode((String) row[0]).orElseThrow(),
                row[1] instanceof OffsetDateTime time ? time.toInstant() : (Instant) row[1],
                new Actor(Actor.Kind.valueOf(((String) row[2]).toUpperCase(Locale.ROOT)), (String) row[3]));
    }
}
