package steps.admin.partner;

import java.util.Optional;
import java.util.stream.Stream;

/** What a key may do. */
public enum Scope {
    PICKUP_POINTS_WRITE("pvz:write"),
    ORDERS_READ("order:read"),
    ORDERS_WRITE("order:write");

    private final String code;

    Scope(String code) {
        this.code = code;
    }

    /** As it is stored and told. */
    public String code() {
        return code;
    }

    public static Optional<Scope> ofCode(String code) {
        return Stream.of(values()).filter(scope -> scope.code.equals(code)).findFirst();
    }
}
