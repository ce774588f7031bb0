package steps.admin.figures;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import steps.admin.figures.DashboardPage.Period;
import steps.admin.panel.account.PanelUser;
import steps.admin.panel.account.Right;
import steps.admin.panel.door.PanelCalls;
import steps.admin.panel.page.MenuEntry;
import steps.admin.panel.page.MenuGroup;
import steps.admin.panel.page.MenuSource;
import steps.admin.panel.page.Shells;
import steps.admin.panel.page.Times;
import steps.admin.panel.page.Words;
import steps.domain.figures.Figures;
import steps.domain.figures.Funnels;

/** The first page: how it goes. Everything on it was counted before anybody asked. */
@Singleton
@Path("/admin/dashboard")
public class DashboardResource implements MenuSource {
    private static final Words TITLE = Words.of("Как идут дела", "Dashboard");
    private static final List<Integer> PERIODS = List.of(7, 30, 90, 365);
    private static final int USUAL = 30;
    private static final Words DAYS = Words.of("%s дней", "%s days");

    private final PanelCalls calls;
    private final Shells shells;
    private final Figures figures;
    private final Funnels funnels;
    private final Times times;
    private final Clock clock;

    DashboardResource(PanelCalls calls, Shells shells, Figures figures, Funnels funnels, Times times, Clock clock) {
        this.calls = calls;
        this.shells = shells;
        this.figures = figures;
        this.funnels = funnels;
        this.times = times;
        this.clock = clock;
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(new MenuEntry(MenuGroup.TODAY, 1, TITLE, "/admin/dashboard", Right.SEE_FIGURES));
    }

    @GET
    public Uni<Response> show(@Context RoutingContext context) {
        return calls.seeing(context, Right.SEE_FIGURES, user -> show(context, user, days(context)));
    }

    private Uni<Response> show(RoutingContext context, PanelUser user, int days) {
        var today = times.dayOf(clock.instant());
        var from = today.minusDays(days - 1L);
        return funnels.between(from, today)
                .map(funnel -> new FunnelWords(user.language(), from, today).stages(funnel))
                .chain(stages -> figures.days(from, today)
                        .chain(byDay -> figures.totals()
                                .chain(totals -> figures.cohorts().map(cohorts -> {
                                    var words = new DashboardWords(user.language(), times.in(user.language()));
                                    return new DashboardPage(
                                            shells.around(context, user, TITLE.in(user.language())),
                                            periods(user, days),
                                            words.tiles(totals, byDay.get(today)),
                                            words.charts(byDay, from, today),
                                            stages,
                                            words.weeks(cohorts));
                                }))))
                .chain(page -> PanelCalls.page(Templates.dashboard(page)));
    }

    private static List<Period> periods(PanelUser user, int shown) {
        return PERIODS.stream()
                .map(days -> new Period(
                        DAYS.filled(days).in(user.language()), "/admin/dashboard?days=" + days, days == shown))
                .toList();
    }

    private static int days(RoutingContext context) {
        var wanted = context.request().getParam("days");
        return Stream.ofNullable(wanted)
                .flatMap(text -> PERIODS.stream().filter(days -> text.equals(days.toString())))
                .findFirst()
                .orElse(USUAL);
    }

    @CheckedTemplate(basePath = "panel")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance dashboard(DashboardPage page);
    }
}
