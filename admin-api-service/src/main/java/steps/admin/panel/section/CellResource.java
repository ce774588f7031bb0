package steps.admin.panel.section;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import steps.admin.panel.account.PanelUser;
import steps.admin.panel.account.Right;
import steps.admin.panel.door.PanelCalls;
import steps.admin.panel.form.Edit;
import steps.admin.panel.form.Edits;
import steps.admin.panel.form.FormPage;
import steps.admin.panel.form.Forms;
import steps.admin.panel.form.Values;
import steps.admin.panel.list.Column;
import steps.admin.panel.list.Keys;
import steps.admin.panel.list.ListPages;
import steps.admin.panel.list.ListQuery;
import steps.admin.panel.list.Reader;
import steps.admin.panel.page.Shells;
import steps.admin.panel.page.Times;

/** One field of one row, changed in the list itself. */
@Singleton
@Path("/admin/{section:[a-z-]+}")
public class CellResource {
    private final Sections sections;
    private final PanelCalls calls;
    private final Edits edits;
    private final ListPages lists;
    private final Shells shells;
    private final Times times;

    CellResource(Sections sections, PanelCalls calls, Edits edits, ListPages lists, Shells shells, Times times) {
        this.sections = sections;
        this.calls = calls;
        this.edits = edits;
        this.lists = lists;
        this.shells = shells;
        this.times = times;
    }

    /** The field to type in; with {@code ?shown}, the cell as it stands. */
    @GET
    @Path("/{key}/cell/{column}")
    public Uni<Response> open(
            @PathParam("section") String name,
            @PathParam("key") String key,
            @PathParam("column") String column,
            @Context RoutingContext context) {
        return place(name, key, column)
                .map(place -> calls.seeing(
                        context,
                        place.right(),
                        user -> context.request().getParam("shown") == null
                                ? place.target().writer().read(key).chain(values -> fresh(context, place, values, user))
                                : shown(context, place, user)))
                .orElseGet(() -> calls.missing(context));
    }

    @POST
    @Path("/{key}/cell/{column}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> save(
            @PathParam("section") String name,
            @PathParam("key") String key,
            @PathParam("column") String column,
            @Context RoutingContext context,
            MultivaluedMap<String, String> form) {
        return place(name, key, column)
                .map(place -> calls.changing(context, form, place.right(), user -> {
                    var typed = place.target().typed(form::getFirst);
                    var seen = Optional.ofNullable(form.getFirst("seen")).orElse("");
                    return edits.change(place.target(), key, seen, typed, user)
                            .chain(edit -> answer(context, place, user, typed, seen, edit));
                }))
                .orElseGet(() -> calls.missing(context));
    }

    private Uni<Response> answer(
            RoutingContext context, Spot place, PanelUser user, Values typed, String seen, Edit edit) {
        return switch (edit) {
            case Edit.Done done -> shown(context, place, user);
            case Edit.Refused refused ->
                Forms.refused(place.path(), place.target(), seen, typed, refused.faults(), user.language())
                        .chain(form -> typing(context, user, 422, form));
            case Edit.Conflict conflict ->
                Forms.conflict(place.path(), place.target(), seen, conflict.now(), typed, user.language())
                        .chain(form -> typing(context, user, 409, form));
            case Edit.Gone gone -> calls.missing(context);
        };
    }

    private Uni<Response> fresh(RoutingContext context, Spot place, @Nullable Values values, PanelUser user) {
        return values == null
                ? calls.missing(context)
                : Forms.fresh(place.path(), place.target(), values, user.language())
                        .chain(form -> typing(context, user, 200, form));
    }

    private Uni<Response> typing(RoutingContext context, PanelUser user, int status, FormPage form) {
        return PanelCalls.page(
                status, SectionPages.cellForm(shells.around(context, user, ""), form, form.action() + "?shown"));
    }

    private Uni<Response> shown(RoutingContext context, Spot place, PanelUser user) {
        return lists.field(
                        frame(context, place.section(), user),
                        place.key(),
                        place.column().name())
                .chain(field -> field == null ? calls.missing(context) : PanelCalls.page(SectionPages.cell(field)));
    }

    private ListPages.Frame frame(RoutingContext context, Section section, PanelUser user) {
        var reader = new Reader(user, times);
        return new ListPages.Frame(
                shells.around(context, user, reader.say(section.title())),
                section.path(),
                section.listing(),
                ListQuery.of(section.listing(), new MultivaluedHashMap<>()),
                reader,
                section.hasCards(),
                true,
                "",
                List.of(),
                List.of(),
                "",
                "",
                List.of(),
                false);
    }

    private Optional<Spot> place(String name, String key, String columnName) {
        return sections.named(name)
                .flatMap(section -> section.listing().columns().stream()
                        .filter(column -> column.name().equals(columnName))
                        .filter(column -> !column.field().isEmpty())
                        .findFirst()
                        .map(column -> new Spot(section, key, column)));
    }

    /** Which field of which row. */
    private record Spot(Section section, String key, Column column) {
        Edits.Target target() {
            var editor = section.editor().orElseThrow();
            return new Edits.Target(
                    section.name(),
                    editor,
                    editor.fields().stream()
                            .filter(field -> field.name().equals(column.field()))
                            .toList());
        }

        Right right() {
            return section.editor().orElseThrow().edits();
        }

        String path() {
            return section.path() + "/" + Keys.encoded(key) + "/cell/" + column.name();
        }
    }
}
