package steps.domain.order;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How far an order has come: paid, shipped, delivered; or canceled before it was delivered. */
public enum OrderStatus {
    PAID,
    SHIPPED,
    DELIVERED,
    CANCELED;

    /** The name in the database and in the partners' API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty when no status is called so. */
    public static Optional<OrderStatus> ofCode(String code) {
        return Stream.of(values()).filter(status -> status.code().equals(code)).findFirst();
    }

    public boolean leadsTo(OrderStatus next) {
        return switch (this) {
            case PAID -> next == SHIPPED || next == CANCELED;
            case SHIPPED -> next == DELIVERED || next == CANCELED;
            case DELIVERED, CANCELED -> false;
        };
    }

    /** The column holds the lower-case names. */
    @Converter(autoApply = true)
    public static class AsText implements AttributeConverter<OrderStatus, String> {
        @Override
        public @Nullable String convertToDatabaseColumn(OrderStatus status) {
            return status == null ? null : status.code();
        }

        @Override
        public @Nullable OrderStatus convertToEntityAttribute(String text) {
            return text == null ? null : ofCode(text).orElseThrow();
        }
    }
}
