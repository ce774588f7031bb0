package steps.admin.panel.section;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.resteasy.reactive.RestMulti;
import steps.admin.panel.account.PanelUser;
import steps.admin.panel.door.PanelCalls;
import steps.admin.panel.door.PanelDoor;
import steps.admin.panel.form.Editor;
import steps.admin.panel.list.Csv;
import steps.admin.panel.list.ListPage;
import steps.admin.panel.list.ListPage.Button;
import steps.admin.panel.list.ListPages;
import steps.admin.panel.list.ListQuery;
import steps.admin.panel.list.Reader;
import steps.admin.panel.list.SavedView;
import steps.admin.panel.list.SavedViews;
import steps.admin.panel.page.Shells;
import steps.admin.panel.page.Times;
import steps.admin.panel.upload.Upload;

/** The list of a section, and the same as a table to take away. */
@Singleton
@Path("/admin/{section:[a-z-]+}")
public class ListResource {
    private final Sections sections;
    private final PanelCalls calls;
    private final ListPages lists;
    private final Shells shells;
    private final Times times;
    private final SavedViews views;

    ListResource(Sections sections, PanelCalls calls, ListPages lists, Shells shells, Times times, SavedViews views) {
        this.sections = sections;
        this.calls = calls;
        this.lists = lists;
        this.shells = shells;
        this.times = times;
        this.views = views;
    }

    @GET
    public Uni<Response> list(
            @PathParam("section") String name, @Context RoutingContext context, @Context UriInfo address) {
        return sections.named(name)
                .map(section -> calls.seeing(
                        context,
                        section.sees(),
                        user -> views.of(user, name)
                                .chain(saved -> lists.page(frame(section, context, address, user, saved)))
                                .chain(page ->
                                        isPart(context) ? part(page) : PanelCalls.page(SectionPages.list(page)))))
                .orElseGet(() -> calls.missing(context));
    }

    @GET
    @Path("/export.csv")
    @Produces("text/csv")
    public RestMulti<byte[]> export(
            @PathParam("section") String name, @Context RoutingContext context, @Context UriInfo address) {
        var user = PanelDoor.user(context);
        var section = sections.named(name);
        if (section.isEmpty()) {
            return refused(404, "There is no such list.");
        }
        if (!user.may(section.get().sees())) {
            return refused(403, "Your role does not allow this.");
        }
        var listing = section.get().listing();
        var query = ListQuery.of(listing, address.getQueryParameters());
        return RestMulti.fromMultiData(lists.export(listing, query, new Reader(user, times))
                        .map(rows -> Csv.lines(rows).getBytes(StandardCharsets.UTF_8)))
                .withDemand(1)
                .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"")
                .header("Content-Type", "text/csv; charset=utf-8")
                .build();
    }

    /** The browser's address becomes one without the fields that nobody has filled. */
    private static Uni<Response> part(ListPage page) {
        return PanelCalls.page(SectionPages.listRows(page))
                .map(answer -> Response.fromResponse(answer)
                        .header("HX-Push-Url", page.path() + page.query().address())
                        .build());
    }

    private static RestMulti<byte[]> refused(int status, String sentence) {
        return RestMulti.fromMultiData(Multi.createFrom().item(sentence.getBytes(StandardCharsets.UTF_8)))
                .status(status)
                .header("Content-Type", "text/plain; charset=utf-8")
                .build();
    }

    private ListPages.Frame frame(
            Section section, RoutingContext context, UriInfo address, PanelUser user, List<SavedView> saved) {
        var reader = new Reader(user, times);
        var path = section.path();
        var query = ListQuery.of(section.listing(), address.getQueryParameters());
        return new ListPages.Frame(
                shells.around(context, user, reader.say(section.title())),
                path,
                section.listing(),
                query,
                reader,
                section.hasCards(),
                section.editor().map(Editor::edits).filter(user::may).isPresent(),
                reader.say(section.searchHint()),
                section.actions().stream()
                        .filter(Action::isForMany)
                        .filter(action -> user.may(action.needs()))
                        .map(action -> new Button(
                                reader.say(action.title()),
                                path + "/actions/" + action.name(),
                                action.isDangerous() ? "danger" : "primary"))
                        .toList(),
                section.views().stream()
                        .map(view -> new Button(
                                reader.say(view.title()), query.fromTheStart().behind(view.path()), ""))
                        .toList(),
                section.addingEditor()
                                .filter(editor -> user.may(editor.edits()))
                                .isPresent()
                        ? path + "/new"
                        : "",
                section.upload().map(Upload::needs).filter(user::may).isPresent() ? path + "/upload" : "",
                saved,
                isMovable(section, address, user));
    }

    /** Only where all stands in the order that is to change. */
    private static boolean isMovable(Section section, UriInfo address, PanelUser user) {
        var query = ListQuery.of(section.listing(), address.getQueryParameters());
        return section.moving()
                .filter(moving -> user.may(moving.needs()))
                .filter(moving -> moving.order().equals(query.sort()))
                .filter(moving -> query.search().isEmpty())
                .isPresent();
    }

    private static boolean isPart(RoutingContext context) {
        var request = context.request();
        return "true".equals(request.getHeader("HX-Request"))
                && !"true".equals(request.getHeader("HX-History-Restore-Request"));
    }
}
