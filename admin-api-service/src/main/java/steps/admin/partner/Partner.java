package steps.admin.partner;

import io.vertx.ext.web.RoutingContext;
import java.util.Set;

/**
 * Who is calling.
 *
 * @param name of the key; both keys of the environment are the same partner's
 */
record Partner(String name, Set<Scope> scopes) {
    private static final String IN_CONTEXT = "partner";

    static Partner ofEnvironment() {
        return new Partner("", Scope.ofWork());
    }

    boolean may(Scope scope) {
        return isSandbox() || scopes.contains(scope);
    }

    /** Whether nothing that it says is to have an effect, whatever else its key is for. */
    boolean isSandbox() {
        return scopes.contains(Scope.SANDBOX);
    }

    void enter(RoutingContext context) {
        context.put(IN_CONTEXT, this);
    }

    static Partner of(RoutingContext context) {
        return context.get(IN_CONTEXT);
    }
}
