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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import steps.admin.panel.account.PanelUser;
import steps.admin.panel.door.PanelCalls;
import steps.admin.panel.form.AddingEditor;
import steps.admin.panel.form.Edit;
import steps.admin.panel.form.Editor;
import steps.admin.panel.form.Edits;
import steps.admin.panel.form.FormPage;
import steps.admin.panel.form.Forms;
import steps.admin.panel.form.Values;
import steps.admin.panel.list.Keys;
import steps.admin.panel.list.ListPage.Button;
import steps.admin.panel.list.Reader;
import steps.admin.panel.page.Said;
import steps.admin.panel.page.Say;
import steps.admin.panel.page.Shells;
import steps.admin.panel.page.Times;
import steps.admin.panel.section.SectionPages.CardPage;
import steps.admin.panel.section.SectionPages.ResultLine;
import steps.admin.panel.section.SectionPages.ResultPage;

/** The card of a record: its form, what else is known about it, what can be done with it, and what was. */
@Singleton
@Path("/admin/{section:[a-z-]+}")
public class CardResource {
    private final Sections sections;
    private final PanelCalls calls;
    private final Edits edits;
    private final History history;
    private final Shells shells;
    private final Times times;

    CardResource(Sections sections, PanelCalls calls, Edits edits, History history, Shells shells, Times times) {
        this.sections = sections;
        this.calls = calls;
        this.edits = edits;
        this.history = history;
        this.shells = shells;
        this.times = times;
    }

    @GET
    @Path("/new")
    public Uni<Response> blank(@PathParam("section") String name, @Context RoutingContext context) {
        return adding(name)
                .map(section -> calls.seeing(context, editor(section).edits(), user -> {
                    var target = toAdd(section);
                    return Forms.fresh(
                                    section.path() + "/new",
                                    target,
                                    addingEditor(section).initial(),
                                    user.language())
                            .chain(form -> newPage(context, section, user, 200, form));
                }))
                .orElseGet(() -> calls.missing(context));
    }

    @POST
    @Path("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> add(
            @PathParam("section") String name, @Context RoutingContext context, MultivaluedMap<String, String> form) {
        return adding(name)
                .map(section -> calls.changing(context, form, editor(section).edits(), user -> {
                    var target = toAdd(section);
                    var typed = target.typed(form::getFirst);
                    return edits.add(section.name(), addingEditor(section), typed, user)
                            .chain(edit -> added(context, section, user, typed, edit, form.containsKey("another")));
                }))
                .orElseGet(() -> calls.missing(context));
    }

    @GET
    @Path("/{key}")
    public Uni<Response> card(
            @PathParam("section") String name, @PathParam("key") String key, @Context RoutingContext context) {
        return withCards(name)
                .map(section -> calls.seeing(context, section.sees(), user -> show(context, section, key, user)))
                .orElseGet(() -> calls.missing(context));
    }

    @POST
    @Path("/{key}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> save(
            @PathParam("section") String name,
            @PathParam("key") String key,
            @Context RoutingContext context,
            MultivaluedMap<String, String> form) {
        return withCards(name)
                .filter(section -> section.editor().isPresent())
                .map(section -> calls.changing(context, form, editor(section).edits(), user -> {
                    var target = target(section);
                    var typed = target.typed(form::getFirst);
                    var seen = Optional.ofNullable(form.getFirst("seen")).orElse("");
                    return edits.change(target, key, seen, typed, user)
                            .chain(edit -> saved(context, section, key, user, typed, seen, edit));
                }))
                .orElseGet(() -> calls.missing(context));
    }

    private Uni<Response> added(
            RoutingContext context, Section section, PanelUser user, Values typed, Edit edit, boolean another) {
        return switch (edit) {
            case Edit.Done done
            when done.secret() != null -> PanelCalls.page(SectionPages.result(issued(context, section, user, done)));
            case Edit.Done done ->
                Uni.createFrom()
                        .item(PanelCalls.goTo((another ? section.path() + "/new" : path(section, done.key())) + "?said="
                                + Said.ADDED.code()));
            case Edit.Refused refused ->
                Forms.refused(section.path() + "/new", toAdd(section), "", typed, refused.faults(), user.language())
                        .chain(form -> newPage(context, section, user, 422, form));
            case Edit.Conflict conflict -> throw new IllegalStateException("What is new is nobody else's.");
            case Edit.Gone gone -> calls.missing(context);
        };
    }

    /** In place of the card, whose address could be opened again. */
    private ResultPage issued(RoutingContext context, Section section, PanelUser user, Edit.Done done) {
        var title = section.title().in(user.language());
        var card = path(section, done.key());
        var said = Said.ADDED.words().in(user.language());
        return new ResultPage(
                shells.around(context, user, title),
                title,
                said,
                card,
                List.of(new ResultLine(done.key(), card, said, "green", List.of(), done.secret())));
    }

    private Uni<Response> saved(
            RoutingContext context, Section section, String key, PanelUser user, Values typed, String seen, Edit edit) {
        var path = path(section, key);
        return switch (edit) {
            case Edit.Done done -> Uni.createFrom().item(PanelCalls.goTo(path + "?said=" + Said.SAVED.code()));
            case Edit.Refused refused ->
                Forms.refused(path, target(section), seen, typed, refused.faults(), user.language())
                        .chain(form -> page(context, section, key, user, 422, form));
            case Edit.Conflict conflict ->
                Forms.conflict(path, target(section), seen, conflict.now(), typed, user.language())
                        .chain(form -> page(context, section, key, user, 409, form));
            case Edit.Gone gone -> calls.missing(context);
        };
    }

    private Uni<Response> show(RoutingContext context, Section section, String key, PanelUser user) {
        var editor = section.editor().filter(known -> user.may(known.edits()));
        return editor.map(known -> known.read(key)
                        .chain(values -> values == null
                                ? calls.missing(context)
                                : known.isOpen(values)
                                        ? Forms.fresh(path(section, key), target(section), values, user.language())
                                                .chain(form -> page(context, section, key, user, 200, form))
                                        : page(context, section, key, user, 200, null)))
                .orElseGet(() -> page(context, section, key, user, 200, null));
    }

    private Uni<Response> newPage(
            RoutingContext context, Section section, PanelUser user, int status, @Nullable FormPage form) {
        var reader = new Reader(user, times);
        var title = reader.say(section.title()) + ": " + Say.ADD.in(user.language());
        return PanelCalls.page(
                status,
                SectionPages.card(new CardPage(
                        shells.around(context, user, title),
                        title,
                        "",
                        section.path(),
                        reader.say(section.title()),
                        form,
                        section.live(),
                        List.of(),
                        List.of(),
                        List.of())));
    }

    private Uni<Response> page(
            RoutingContext context, Section section, String key, PanelUser user, int status, @Nullable FormPage form) {
        var reader = new Reader(user, times);
        return section.card(key, reader)
                .chain(card -> card.isEmpty()
                        ? calls.missing(context)
                        : history.of(section.name(), key, reader)
                                .chain(lines -> PanelCalls.page(
                                        status,
                                        SectionPages.card(
                                                cardPage(context, section, key, reader, form, card.get(), lines)))));
    }

    private CardPage cardPage(
            RoutingContext context,
            Section section,
            String key,
            Reader reader,
            @Nullable FormPage form,
            Card card,
            List<History.Line> lines) {
        var title = card.titled(reader.say(section.title()) + " " + key);
        return new CardPage(
                shells.around(context, reader.user(), title),
                title,
                key,
                section.path(),
                reader.say(section.title()),
                form,
                section.live(),
                card.blocks(),
                section.actions().stream()
                        .filter(action -> card.offers().test(action.name()))
                        .filter(action -> reader.user().may(action.needs()))
                        .map(action -> new Button(
                                reader.say(action.title()),
                                section.path() + "/actions/" + action.name() + "?id=" + Keys.encoded(key),
                                action.isDangerous() ? "outline-danger" : "outline-primary"))
                        .toList(),
                lines);
    }

    private Optional<Section> adding(String name) {
        return sections.named(name).filter(section -> section.addingEditor().isPresent());
    }

    private Optional<Section> withCards(String name) {
        return sections.named(name).filter(Section::hasCards);
    }

    private static Editor editor(Section section) {
        return section.editor().orElseThrow();
    }

    private static AddingEditor addingEditor(Section section) {
        return section.addingEditor().orElseThrow();
    }

    private static Edits.Target target(Section section) {
        return new Edits.Target(section.name(), editor(section), editor(section).fields());
    }

    private static Edits.Target toAdd(Section section) {
        return new Edits.Target(
                section.name(), addingEditor(section), addingEditor(section).fieldsToAdd());
    }

    private static String path(Section section, String key) {
        return section.path() + "/" + Keys.encoded(key);
    }
}
