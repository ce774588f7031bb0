package steps.admin.panel.section;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import steps.admin.panel.account.PanelUser;
import steps.admin.panel.door.PanelCalls;
import steps.admin.panel.list.Cell;
import steps.admin.panel.list.Column;
import steps.admin.panel.list.Keys;
import steps.admin.panel.list.ListQuery;
import steps.admin.panel.list.ListRow;
import steps.admin.panel.list.ListRows;
import steps.admin.panel.list.Reader;
import steps.admin.panel.page.Say;
import steps.admin.panel.page.Shell;
import steps.admin.panel.page.Shells;
import steps.admin.panel.page.Times;
import steps.admin.panel.section.SectionPages.FindPage;

/** One search over everything that somebody may see: where the menu leads, and people, orders, products as their own lists find them. */
@Singleton
@Path("/admin/find")
public class FindResource {
    /** Of each section; its list has the others. */
    private static final int FEW = 5;

    private static final int TOLD = 4;
    private static final int LONGEST = 200;

    private final Sections sections;
    private final PanelCalls calls;
    private final ListRows rows;
    private final Shells shells;
    private final Times times;

    FindResource(Sections sections, PanelCalls calls, ListRows rows, Shells shells, Times times) {
        this.sections = sections;
        this.calls = calls;
        this.rows = rows;
        this.shells = shells;
        this.times = times;
    }

    @GET
    public Uni<Response> find(@Context RoutingContext context) {
        return calls.seeing(context, null, user -> {
            var wanted = wanted(context.request().getParam("q"));
            var shell = shells.around(context, user, Say.FIND.in(user.language()));
            return found(wanted, user)
                    .map(groups -> new FindPage(
                            shell,
                            wanted,
                            Stream.concat(places(shell, wanted), groups.stream())
                                    .toList()))
                    .chain(page ->
                            PanelCalls.page(isPart(context) ? SectionPages.found(page) : SectionPages.find(page)));
        });
    }

    private static Stream<FindPage.Group> places(Shell shell, String wanted) {
        var word = wanted.toLowerCase(Locale.ROOT);
        var lines = shell.menu().stream()
                .flatMap(group -> group.lines().stream()
                        .filter(line -> line.title().toLowerCase(Locale.ROOT).contains(word))
                        .map(line -> new FindPage.Line(line.title(), group.title(), line.path())))
                .toList();
        return lines.isEmpty() ? Stream.empty() : Stream.of(new FindPage.Group(shell.say("SECTIONS"), "", lines));
    }

    private Uni<List<FindPage.Group>> found(String wanted, PanelUser user) {
        var reader = new Reader(user, times);
        return Multi.createFrom()
                .iterable(wanted.isEmpty() ? List.<Section>of() : sections.all())
                .filter(section -> section.isFoundFromAnywhere() && user.may(section.sees()))
                .onItem()
                .transformToUniAndConcatenate(section -> group(section, wanted, reader))
                .filter(group -> !group.lines().isEmpty())
                .collect()
                .asList();
    }

    private Uni<FindPage.Group> group(Section section, String wanted, Reader reader) {
        var asked = new MultivaluedHashMap<String, String>();
        asked.putSingle("q", wanted);
        var query = ListQuery.of(section.listing(), asked);
        var columns = section.listing().columns().stream()
                .filter(Column::shown)
                .limit(TOLD)
                .map(Column::name)
                .toList();
        return rows.first(section.listing(), query, reader, columns, FEW)
                .map(found -> new FindPage.Group(
                        reader.say(section.title()),
                        query.behind(section.path()),
                        found.rows().stream().map(row -> line(section, row)).toList()));
    }

    private static FindPage.Line line(Section section, ListRow row) {
        var texts = row.cells().stream()
                .filter(cell -> !cell.isPicture())
                .map(Cell::text)
                .filter(text -> !text.isBlank())
                .toList();
        return new FindPage.Line(
                texts.stream().limit(2).collect(Collectors.joining(" · ")),
                texts.stream().skip(2).collect(Collectors.joining(" · ")),
                section.path() + "/" + Keys.encoded(row.key()));
    }

    private static String wanted(@Nullable String text) {
        var wanted = text == null ? "" : text.replace("\u0000", "").strip();
        return wanted.length() > LONGEST ? "" : wanted;
    }

    private static boolean isPart(RoutingContext context) {
        return "true".equals(context.request().getHeader("HX-Request"));
    }
}
