package steps.admin.broadcast;

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
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import steps.admin.panel.account.PanelUser;
import steps.admin.panel.account.Right;
import steps.admin.panel.door.PanelCalls;
import steps.admin.panel.list.Reader;
import steps.admin.panel.page.MenuEntry;
import steps.admin.panel.page.MenuGroup;
import steps.admin.panel.page.MenuSource;
import steps.admin.panel.page.Shells;
import steps.admin.panel.page.Times;
import steps.admin.panel.page.Words;
import steps.domain.broadcast.BroadcastCalendar;

/** Broadcasts by the day: what went out, what is planned, and the next times of what is repeated. */
@Singleton
@Path("/admin/broadcast-calendar")
public class CalendarResource implements MenuSource {
    private static final String HOME = "/admin/broadcast-calendar";
    private static final Words TITLE = Words.of("Календарь рассылок", "Broadcast calendar");
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final PanelCalls calls;
    private final Shells shells;
    private final BroadcastCalendar calendar;
    private final Times times;
    private final Clock clock;

    CalendarResource(PanelCalls calls, Shells shells, BroadcastCalendar calendar, Times times, Clock clock) {
        this.calls = calls;
        this.shells = shells;
        this.calendar = calendar;
        this.times = times;
        this.clock = clock;
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(new MenuEntry(MenuGroup.TEXTS, 4, TITLE, HOME, Right.SEE_BROADCASTS));
    }

    @GET
    public Uni<Response> show(@Context RoutingContext context) {
        return calls.seeing(
                context,
                Right.SEE_BROADCASTS,
                user -> show(context, user, month(context.request().getParam("month"))));
    }

    private Uni<Response> show(RoutingContext context, PanelUser user, YearMonth month) {
        var sheet = new MonthSheet(month, times.dayOf(clock.instant()), new Reader(user, times));
        return calendar.between(sheet.first(), sheet.last())
                .map(entries -> new CalendarPage(
                        shells.around(context, user, TITLE.in(user.language())),
                        sheet.title(),
                        address(month.minusMonths(1)),
                        address(month.plusMonths(1)),
                        HOME,
                        sheet.weekdays(),
                        sheet.weeks(entries),
                        entries.isEmpty()))
                .chain(page -> PanelCalls.page(Templates.calendar(page)));
    }

    private static String address(YearMonth month) {
        return HOME + "?month=" + month;
    }

    /** This month where the address names none. */
    private YearMonth month(String wanted) {
        return Optional.ofNullable(wanted)
                .flatMap(CalendarResource::parsed)
                .filter(month -> month.getYear() >= FIRST_YEAR && month.getYear() < LAST_YEAR)
                .orElseGet(() -> YearMonth.from(times.dayOf(clock.instant())));
    }

    private static Optional<YearMonth> parsed(String text) {
        try {
            return Optional.of(YearMonth.parse(text));
        } catch (DateTimeException notAMonth) {
            return Optional.empty();
        }
    }

    @CheckedTemplate(basePath = "panel")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance calendar(CalendarPage page);
    }
}
