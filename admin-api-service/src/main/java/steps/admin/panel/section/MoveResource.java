package steps.admin.panel.section;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import steps.admin.panel.account.PanelUser;
import steps.admin.panel.door.PanelCalls;
import steps.admin.panel.list.Keys;
import steps.admin.panel.page.AuditAction;
import steps.domain.audit.AuditTrail;
import steps.domain.position.Move;
import steps.platform.transaction.Transactions;

/** Puts a record elsewhere in its list, which the browser then reads again. */
@Singleton
@Path("/admin/{section:[a-z-]+}")
public class MoveResource {
    private final Sections sections;
    private final PanelCalls calls;
    private final Transactions transactions;
    private final AuditTrail audit;

    MoveResource(Sections sections, PanelCalls calls, Transactions transactions, AuditTrail audit) {
        this.sections = sections;
        this.calls = calls;
        this.transactions = transactions;
        this.audit = audit;
    }

    @POST
    @Path("/{key}/move")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> move(
            @PathParam("section") String name,
            @PathParam("key") String key,
            @Context RoutingContext context,
            MultivaluedMap<String, String> form) {
        var section = sections.named(name).filter(known -> known.moving().isPresent());
        return section.map(known -> calls.changing(
                        context,
                        form,
                        known.moving().orElseThrow().needs(),
                        user -> wish(context.request().getParam("to"))
                                .filter(move -> Keys.number(key).isPresent())
                                .map(move -> move(known, key, move, user).replaceWith(list(context, known)))
                                .orElseGet(() -> calls.missing(context))))
                .orElseGet(() -> calls.missing(context));
    }

    private Uni<Boolean> move(Section section, String key, Move move, PanelUser user) {
        return transactions.retrying(() -> section.moving()
                .orElseThrow()
                .work()
                .move(Keys.number(key).getAsLong(), move)
                .call(moved -> moved
                        ? audit.add(AuditAction.MOVED.of(user.author(), section.name(), key))
                        : Uni.createFrom().voidItem()));
    }

    /** {@code up}, {@code down}, {@code last}, or the key of what it shall stand before. */
    private static Optional<Move> wish(@Nullable String to) {
        return switch (to == null ? "" : to) {
            case "up" -> Optional.of(new Move.Up());
            case "down" -> Optional.of(new Move.Down());
            case "last" -> Optional.of(new Move.Last());
            default ->
                to != null && Keys.number(to).isPresent()
                        ? Optional.of(new Move.Before(Long.parseLong(to)))
                        : Optional.empty();
        };
    }

    /** The same part of the list that whoever moved something has before them. */
    private static Response list(RoutingContext context, Section section) {
        var seen = query(context.request().getHeader("HX-Current-URL"));
        return Response.noContent()
                .header(
                        "HX-Location",
                        new JsonObject()
                                .put("path", section.path() + seen)
                                .put("target", "#list")
                                .encode())
                .build();
    }

    private static String query(@Nullable String url) {
        try {
            var query = url == null ? null : URI.create(url).getRawQuery();
            return query == null ? "" : "?" + query;
        } catch (IllegalArgumentException noUrl) {
            return "";
        }
    }
}
