package steps.domain.ledger;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Why points moved. */
public enum Operation {
    STEPS_ACCRUAL,
    REFERRAL_REWARD,
    PURCHASE,
    PROMO_PURCHASE,
    REFUND,
    MANUAL_ADJUST,
    TRANSFER,
    /** What somebody had when the former system's data were taken over. */
    OPENING;

    /** The column holds the lower-case names. */
    @Converter(autoApply = true)
    public static class AsText implements AttributeConverter<Operation, String> {
        @Override
        public String convertToDatabaseColumn(Operation operation) {
            return operation == null ? null : operation.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public Operation convertToEntityAttribute(String text) {
            return text == null ? null : valueOf(text.toUpperCase(Locale.ROOT));
        }
    }
}
