package steps.admin.panel.section;

import io.smallrye.mutiny.Uni;
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
import java.util.Optional;
import steps.admin.panel.account.PanelUser;
import steps.admin.panel.door.PanelCalls;
import steps.admin.panel.list.ListQuery;
import steps.admin.panel.list.SavedViews;
import steps.admin.panel.page.Said;
import steps.domain.text.CleanText;

/** Saves what somebody sees of a list under a name, and forgets it again. */
@Singleton
@Path("/admin/{section:[a-z-]+}/views")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class ViewResource {
    private final Sections sections;
    private final PanelCalls calls;
    private final SavedViews views;

    ViewResource(Sections sections, PanelCalls calls, SavedViews views) {
        this.sections = sections;
        this.calls = calls;
        this.views = views;
    }

    @POST
    public Uni<Response> save(
            @PathParam("section") String name, @Context RoutingContext context, MultivaluedMap<String, String> form) {
        return sections.named(name)
                .map(section -> calls.changing(context, form, section.sees(), user -> save(section, form, user)))
                .orElseGet(() -> calls.missing(context));
    }

    @POST
    @Path("/{id:[1-9][0-9]{0,17}}/remove")
    public Uni<Response> remove(
            @PathParam("section") String name,
            @PathParam("id") long id,
            @Context RoutingContext context,
            MultivaluedMap<String, String> form) {
        return sections.named(name)
                .map(section -> calls.changing(
                        context,
                        form,
                        section.sees(),
                        user -> views.remove(user, name, id)
                                .replaceWith(PanelCalls.goTo(section.path() + query(section, form)))))
                .orElseGet(() -> calls.missing(context));
    }

    private Uni<Response> save(Section section, MultivaluedMap<String, String> form, PanelUser user) {
        var called = CleanText.of(Optional.ofNullable(form.getFirst("view")).orElse(""));
        var query = query(section, form);
        boolean fits = !called.isEmpty()
                && called.codePointCount(0, called.length()) <= SavedViews.LONGEST_NAME
                && query.length() <= SavedViews.LONGEST_QUERY;
        return (fits
                        ? views.save(user, section.name(), called, query)
                        : Uni.createFrom().item(false))
                .map(saved -> PanelCalls.goTo(
                        section.path() + query + "&said=" + (saved ? Said.VIEW_SAVED : Said.VIEW_NOT_SAVED).code()));
    }

    private static String query(Section section, MultivaluedMap<String, String> form) {
        return ListQuery.of(section.listing(), form).fromTheStart().address();
    }
}
