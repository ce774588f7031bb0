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
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import steps.admin.panel.account.PanelUser;
import steps.admin.panel.door.PanelCalls;
import steps.admin.panel.form.Edits;
import steps.admin.panel.form.FormPage;
import steps.admin.panel.form.Forms;
import steps.admin.panel.form.Values;
import steps.admin.panel.list.Cell;
import steps.admin.panel.list.Keys;
import steps.admin.panel.list.ListQuery;
import steps.admin.panel.list.ListRows;
import steps.admin.panel.list.Numbers;
import steps.admin.panel.list.Reader;
import steps.admin.panel.page.Say;
import steps.admin.panel.page.Shells;
import steps.admin.panel.page.Times;
import steps.admin.panel.page.Words;
import steps.admin.panel.section.SectionPages.ConfirmPage;
import steps.admin.panel.section.SectionPages.ResultLine;
import steps.admin.panel.section.SectionPages.ResultPage;

/** An action in two steps: a page that says what will happen to how many, and one that says what has. */
@Singleton
@Path("/admin/{section:[a-z-]+}")
public class ActionResource {
    /** More at once would keep whoever asks waiting for minutes; the same again takes the next ones. */
    static final int MOST = 1_000;

    private static final Pattern OF_THE_PANEL = Pattern.compile("/admin/[a-z-]+(?:\\?[^\\\\\\s]*)?");

    private static final Words COUNT = Words.of("Записей: %s", "Records: %s");
    private static final Words MOST_AT_ONCE = Words.of(
            "Записей: первые %s из найденных, остальные — повторным запуском",
            "Records: the first %s that match; run it again for the rest");
    private static final Words SUMMARY =
            Words.of("Сделано: %s. Было так и раньше: %s. Не сделано: %s.", "Done: %s. Already so: %s. Not done: %s.");

    private final Sections sections;
    private final PanelCalls calls;
    private final ActionRuns runs;
    private final ListRows rows;
    private final Shells shells;
    private final Times times;

    ActionResource(Sections sections, PanelCalls calls, ActionRuns runs, ListRows rows, Shells shells, Times times) {
        this.sections = sections;
        this.calls = calls;
        this.runs = runs;
        this.rows = rows;
        this.shells = shells;
        this.times = times;
    }

    @GET
    @Path("/actions/{action}")
    public Uni<Response> ask(
            @PathParam("section") String name,
            @PathParam("action") String actionName,
            @Context RoutingContext context,
            @Context UriInfo address) {
        return wish(name, actionName, address.getQueryParameters())
                .map(wish -> calls.seeing(
                        context,
                        wish.action().needs(),
                        user -> keys(wish, user).chain(keys -> ask(context, wish, user, keys))))
                .orElseGet(() -> calls.missing(context));
    }

    @POST
    @Path("/actions/{action}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> run(
            @PathParam("section") String name,
            @PathParam("action") String actionName,
            @Context RoutingContext context,
            MultivaluedMap<String, String> form) {
        return wish(name, actionName, form)
                .map(wish -> calls.changing(
                        context,
                        form,
                        wish.action().needs(),
                        user -> keys(wish, user).chain(keys -> run(context, wish, user, keys, form))))
                .orElseGet(() -> calls.missing(context));
    }

    private Uni<Response> ask(RoutingContext context, Wish wish, PanelUser user, List<String> keys) {
        return (keys.size() == 1
                        ? wish.action().beginning().of(keys.getFirst())
                        : Uni.createFrom().item(Values.NONE))
                .chain(values -> Forms.fresh("", wish.target(), values, user.language()))
                .chain(form ->
                        confirm(context, wish, user, keys, UUID.randomUUID().toString(), form))
                .chain(page -> PanelCalls.page(SectionPages.confirm(page)));
    }

    private Uni<Response> run(
            RoutingContext context, Wish wish, PanelUser user, List<String> keys, MultivaluedMap<String, String> form) {
        var asked = wish.target().typed(form::getFirst);
        var attempt = attempt(form);
        return Edits.faults(wish.action().fields(), asked)
                .chain(faults -> faults.isEmpty()
                        ? runs.run(wish.section(), wish.action(), keys, asked, attempt, user)
                                .chain(lines ->
                                        PanelCalls.page(SectionPages.result(result(context, wish, user, lines))))
                        : Forms.refused("", wish.target(), "", asked, faults, user.language())
                                .chain(again -> confirm(context, wish, user, keys, attempt, again))
                                .chain(page -> PanelCalls.page(422, SectionPages.confirm(page))));
    }

    /** Of the page that was sent; whoever has made up another one of their own names another wish. */
    private static String attempt(MultivaluedMap<String, String> form) {
        var given = form.getFirst("attempt");
        return given != null && given.matches("[0-9a-f-]{36}")
                ? given
                : UUID.randomUUID().toString();
    }

    private Uni<List<String>> keys(Wish wish, PanelUser user) {
        return wish.isAll()
                ? rows.keys(wish.section().listing(), wish.query(), new Reader(user, times), MOST)
                : Uni.createFrom().item(wish.chosen());
    }

    private Uni<ConfirmPage> confirm(
            RoutingContext context, Wish wish, PanelUser user, List<String> keys, String attempt, FormPage form) {
        var reader = new Reader(user, times);
        Uni<List<Card.Block>> blocks = keys.size() == 1
                ? wish.action().preview().of(keys.getFirst(), reader)
                : Uni.createFrom().item(List.of());
        return blocks.chain(shown -> record(wish, keys, reader)
                .map(record -> confirm(context, wish, user, keys, attempt, form, shown, record)));
    }

    /** The card of the one that is chosen, by its title: whoever has several open must see whose this is. */
    private static Uni<Cell> record(Wish wish, List<String> keys, Reader reader) {
        if (keys.size() != 1 || !wish.section().hasCards()) {
            return Uni.createFrom().item(Cell.text(""));
        }
        var key = keys.getFirst();
        return wish.section()
                .card(key, reader)
                .map(card -> Cell.link(
                        card.orElse(Card.NONE).titled(reader.say(wish.section().title()) + " " + key),
                        wish.section().path() + "/" + Keys.encoded(key)));
    }

    private ConfirmPage confirm(
            RoutingContext context,
            Wish wish,
            PanelUser user,
            List<String> keys,
            String attempt,
            FormPage form,
            List<Card.Block> blocks,
            Cell record) {
        var reader = new Reader(user, times);
        var title = reader.say(wish.action().title());
        boolean more = wish.isAll() && keys.size() == MOST;
        return new ConfirmPage(
                shells.around(context, user, title),
                title,
                reader.say(wish.action().consequence()),
                keys.isEmpty()
                        ? Say.NOTHING_CHOSEN.in(user.language())
                        : reader.say((more ? MOST_AT_ONCE : COUNT).filled(Numbers.grouped(keys.size()))),
                wish.action().isDangerous(),
                wish.isAll(),
                keys,
                wish.query().fromTheStart().pairs().entrySet().stream()
                        .flatMap(pair -> pair.getValue().stream().map(value -> Map.entry(pair.getKey(), value)))
                        .toList(),
                attempt,
                wish.from(),
                wish.back(keys),
                form,
                blocks,
                record);
    }

    private ResultPage result(RoutingContext context, Wish wish, PanelUser user, List<ActionRuns.Line> lines) {
        var reader = new Reader(user, times);
        var title = reader.say(wish.action().title());
        return new ResultPage(
                shells.around(context, user, title),
                title,
                reader.say(SUMMARY.filled(
                        count(lines, ActionResult.Done.class),
                        count(lines, ActionResult.Unchanged.class),
                        count(lines, ActionResult.Refused.class))),
                wish.from().isEmpty() ? wish.section().path() + wish.query().address() : wish.from(),
                lines.stream()
                        .map(line -> new ResultLine(
                                line.key(),
                                wish.section().hasCards() ? wish.section().path() + "/" + Keys.encoded(line.key()) : "",
                                reader.say(line.result().said()),
                                tone(line.result()),
                                details(line.result()).stream().map(reader::say).toList(),
                                line.result() instanceof ActionResult.Done done ? done.secret() : null))
                        .toList());
    }

    private static List<Words> details(ActionResult result) {
        return result instanceof ActionResult.Done done ? done.details() : List.of();
    }

    private static long count(List<ActionRuns.Line> lines, Class<? extends ActionResult> kind) {
        return lines.stream()
                .map(ActionRuns.Line::result)
                .filter(kind::isInstance)
                .count();
    }

    private static String tone(ActionResult result) {
        return switch (result) {
            case ActionResult.Done done -> "green";
            case ActionResult.Unchanged same -> "secondary";
            case ActionResult.Refused refused -> "red";
        };
    }

    private Optional<Wish> wish(String name, String actionName, MultivaluedMap<String, String> given) {
        return sections.named(name)
                .flatMap(section -> section.actions().stream()
                        .filter(action -> action.name().equals(actionName))
                        .findFirst()
                        .map(action -> new Wish(
                                section,
                                action,
                                ListQuery.of(section.listing(), given),
                                from(given.getFirst("from")),
                                given.containsKey("all") && action.isForMany(),
                                given.getOrDefault("id", List.of()).stream()
                                        .distinct()
                                        .limit(action.isForMany() ? MOST : 1)
                                        .toList())));
    }

    /** Only a page of the panel. */
    private static String from(@Nullable String given) {
        return given != null && OF_THE_PANEL.matcher(given).matches() ? given : "";
    }

    /**
     * Which action, and on which records.
     *
     * @param from the page that it was wished on, where that is neither the list nor a card; else empty
     */
    private record Wish(
            Section section, Action action, ListQuery query, String from, boolean isAll, List<String> chosen) {
        String back(List<String> keys) {
            if (!from.isEmpty()) {
                return from;
            }
            return keys.size() == 1 && section.hasCards()
                    ? section.path() + "/" + Keys.encoded(keys.getFirst())
                    : section.path() + query.address();
        }

        Edits.Target target() {
            return new Edits.Target(section.name(), null, action.fields());
        }
    }
}
