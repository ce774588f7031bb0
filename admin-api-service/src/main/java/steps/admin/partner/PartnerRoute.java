package steps.admin.partner;

import io.vertx.core.http.HttpMethod;

/** Something that partners can do. */
public interface PartnerRoute {
    HttpMethod method();

    /** With places such as {@code :order_id}. */
    String path();

    /** What the key must be good for. */
    Scope scope();

    /** Answers the call or passes it on to its resource, now or later; what is thrown is answered as an internal error. */
    void handle(PartnerCall call);
}
