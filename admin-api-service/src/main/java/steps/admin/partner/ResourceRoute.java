package steps.admin.partner;

import io.vertx.core.http.HttpMethod;
import java.util.Optional;

/** Something that partners can do whose small body is taken in at the door, and which a resource of Quarkus REST answers. */
public abstract class ResourceRoute implements PartnerRoute {
    private final HttpMethod method;
    private final String path;
    private final Scope scope;
    private final int longestBody;

    protected ResourceRoute(HttpMethod method, String path, Scope scope, int longestBodyBytes) {
        this.method = method;
        this.path = path;
        this.scope = scope;
        this.longestBody = longestBodyBytes;
    }

    @Override
    public final HttpMethod method() {
        return method;
    }

    @Override
    public final String path() {
        return path;
    }

    @Override
    public final Scope scope() {
        return scope;
    }

    @Override
    public final void handle(PartnerCall call) {
        refusal(call).ifPresentOrElse(call::refuse, () -> call.passOn(longestBody));
    }

    /** What is wrong with the address, before anybody reads the body. */
    protected Optional<Problem> refusal(PartnerCall call) {
        return Optional.empty();
    }
}
