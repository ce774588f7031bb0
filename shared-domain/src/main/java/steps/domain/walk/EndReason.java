package steps.domain.walk;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** How a walk came to its end. */
public enum EndReason {
    /** The person pressed the button. */
    BUTTON,
    /** The day's steps are all paid. */
    LIMIT,
    /** The person stopped sharing the location. */
    SHARING_STOPPED,
    /** The sharing ran out; Telegram says nothing then. */
    SHARING_OVER,
    /** Nothing was heard for too long. */
    SILENCE,
    /** The person left everything with a command. */
    CANCELED;

    /** The column holds the lower-case names. */
    @Converter(autoApply = true)
    public static class AsText implements AttributeConverter<EndReason, String> {
        @Override
        public String convertToDatabaseColumn(EndReason reason) {
            return reason == null ? null : reason.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public EndReason convertToEntityAttribute(String text) {
            return text == null ? null : valueOf(text.toUpperCase(Locale.ROOT));
        }
    }
}
