package steps.domain.user;

import java.util.Locale;

/** What a person may do in the bot. */
public enum Role {
    USER,
    ADMIN;

    /** As the column has it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Role of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
