package steps.admin.panel.door;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import steps.admin.panel.page.Shells;

/** /admin itself leads to the first page that somebody may see; what is no page says so. */
@Singleton
@Path("/admin")
public class HomeResource {
    private final PanelCalls calls;
    private final Shells shells;

    HomeResource(PanelCalls calls, Shells shells) {
        this.calls = calls;
        this.shells = shells;
    }

    @GET
    public Uni<Response> home(@Context RoutingContext context) {
        return calls.seeing(context, null, user -> Uni.createFrom().item(PanelCalls.goTo(shells.firstPath(user))));
    }

    @GET
    @Path("/{rest:.+}")
    public Uni<Response> nothing(@Context RoutingContext context) {
        return calls.missing(context);
    }
}
