package steps.admin.broadcast;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import steps.admin.panel.account.Right;
import steps.admin.panel.door.PanelCalls;
import steps.admin.panel.form.Edits;
import steps.admin.panel.list.Reader;
import steps.admin.panel.page.Times;
import steps.admin.panel.section.Card.Fact;
import steps.domain.broadcast.BroadcastMessage;

/** Whom a form that is being filled in would reach, while it is being filled in. */
@Singleton
@Path("/admin/broadcast-audience")
public class AudienceResource {
    private final PanelCalls calls;
    private final AudienceSize sizes;
    private final Times times;

    AudienceResource(PanelCalls calls, AudienceSize sizes, Times times) {
        this.calls = calls;
        this.sizes = sizes;
        this.times = times;
    }

    /** Says nothing while a field cannot be read: the form says that itself when it is sent. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> count(@Context RoutingContext context, MultivaluedMap<String, String> form) {
        return calls.changing(context, form, Right.SEND_BROADCASTS, user -> {
            var typed = new Edits.Target("broadcasts", null, AudienceFields.ALL).typed(form::getFirst);
            return Edits.faults(AudienceFields.ALL, typed)
                    .chain(faults -> faults.isEmpty()
                            ? sizes.of(AudienceFields.audience(typed), BroadcastMessage.Written.words("", ""))
                                    .map(size -> size.facts(new Reader(user, times)))
                            : Uni.createFrom().item(List.<Fact>of()))
                    .chain(facts -> PanelCalls.page(Templates.audience(facts)));
        });
    }

    @CheckedTemplate(basePath = "panel")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance audience(List<Fact> facts);
    }
}
