package steps.domain.order;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who changed an order.
 *
 * @param name which operator, null for everybody else
 */
public record Actor(Kind kind, @Nullable String name) {
    public static final Actor BUYER = new Actor(Kind.BUYER, null);
    public static final Actor PARTNER = new Actor(Kind.PARTNER, null);

    public Actor {
        if ((kind == Kind.OPERATOR) != (name != null)) {
            throw new IllegalArgumentException("An operator has a name, and nobody else.");
        }
    }

    public static Actor operator(String name) {
        return new Actor(Kind.OPERATOR, name);
    }

    /** What kind of person or system somebody is. */
    public enum Kind {
        BUYER,
        PARTNER,
        OPERATOR,
        SYSTEM;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
