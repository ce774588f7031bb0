package steps.domain.user;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** What a person may do in the bot. */
public enum Role {
    USER,
    ADMIN;

    /** The column holds the lower-case names. */
    @Converter(autoApply = true)
    public static class AsText implements AttributeConverter<Role, String> {
        @Override
        public String convertToDatabaseColumn(Role role) {
            return role == null ? null : role.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public Role convertToEntityAttribute(String text) {
            return text == null ? null : valueOf(text.toUpperCase(Locale.ROOT));
        }
    }
}
