package steps.admin.partner;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a key may do. */
public enum Scope {
    PICKUP_POINTS_WRITE("pvz:write"),
    ORDERS_READ("order:read"),
    ORDERS_WRITE("order:write"),
    /** All of it, answered from demo data. */
    SANDBOX("sandbox");

    private final String code;

    Scope(String code) {
        this.code = code;
    }

    /** As it is stored and told. */
    public String code() {
        return code;
    }

    /** What can be done with real data. */
    public static Set<Scope> ofWork() {
        return EnumSet.complementOf(EnumSet.of(SANDBOX));
    }

    public static Optional<Scope> ofCode(String code) {
        return Stream.of(values()).filter(scope -> scope.code.equals(code)).findFirst();
    }

    /** Of what is stored, without what this release does not know. */
    public static Set<Scope> ofCodes(String... codes) {
        var scopes = EnumSet.noneOf(Scope.class);
        Stream.of(codes).map(Scope::ofCode).flatMap(Optional::stream).forEach(scopes::add);
        return scopes;
    }
}
