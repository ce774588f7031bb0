package steps.bot.walk.history;

import static steps.bot.dialog.language.Figures.figures;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import steps.bot.dialog.Button;
import steps.bot.dialog.Keyboard;
import steps.bot.dialog.Keyboard.Key;
import steps.bot.dialog.Visit;
import steps.bot.menu.Menu;
import steps.domain.content.Html;
import steps.domain.content.Texts;
import steps.domain.walk.WalkSummary;
import steps.domain.walk.coefficient.CoefficientCache;
import steps.domain.walk.coefficient.WalkForm;
import steps.domain.walk.history.PastWalk;
import steps.domain.walk.history.PastWalks;
import steps.domain.walk.history.Period;
import steps.domain.walk.history.PeriodTotals;
import steps.domain.walk.history.WalkHistoryTexts;
import steps.domain.walk.review.ReviewRequests;
import steps.domain.walk.review.ReviewTexts;

/** The words and keyboards around walks of the past. */
@Singleton
public class HistoryScreens {
    private final Texts texts;
    private final CoefficientCache coefficients;
    private final UncountedSummary losses;
    private final Menu menu;
    private final Clock clock;
    private final ZoneId ours;

    HistoryScreens(
            Texts texts,
            CoefficientCache coefficients,
            UncountedSummary losses,
            Menu menu,
            Clock clock,
            @ConfigProperty(name = "steps.time-zone") ZoneId ours) {
        this.texts = texts;
        this.coefficients = coefficients;
        this.losses = losses;
        this.menu = menu;
        this.clock = clock;
        this.ours = ours;
    }

    /** Leads to the newest walks. */
    public Key walksKey() {
        return Key.of("📖 " + texts.words(WalkHistoryTexts.WALKS), new HistoryButton.Walks(0));
    }

    /** Brings the track of this walk as a file. */
    public Key exportKey(long walkId) {
        return exportKey(new HistoryButton.Export(walkId, 0));
    }

    private Key exportKey(HistoryButton.Export button) {
        return Key.of("📍 " + texts.words(WalkHistoryTexts.EXPORT), button);
    }

    /** To have a walk looked at of which something was not counted, while that may be wanted; else none. */
    public List<Key> askKeys(WalkSummary walk) {
        return askKeys(walk, 0);
    }

    private List<Key> askKeys(WalkSummary walk, int page) {
        boolean isRecent = walk.lastPointAt().isAfter(clock.instant().minus(ReviewRequests.NOT_LONG_AGO));
        return isRecent && UncountedSummary.isWorthAsking(walk.explanation())
                ? List.of(
                        Key.of("🔎 " + texts.words(ReviewTexts.ASK), new HistoryButton.AskReview(walk.walkId(), page)))
                : List.of();
    }

    String walks(PastWalks found) {
        return texts.html(found.walks().isEmpty() ? WalkHistoryTexts.WALKS_EMPTY : WalkHistoryTexts.WALKS_PAGE);
    }

    /**
     * To open one, and to turn the pages.
     *
     * @param first what there is to do for those who have not walked yet
     */
    Keyboard keys(PastWalks found, List<Key> first, Visit visit) {
        var rows = new ArrayList<List<Key>>();
        found.walks().forEach(walk -> rows.add(List.of(key(walk, found.number(), zone(visit)))));
        rows.add(turning(found.number(), found.hasOlder(), HistoryButton.Walks::new));
        rows.add(found.walks().isEmpty() ? first : List.of(totalsKey(found.number())));
        rows.add(menu.leaving());
        return Keyboard.rows(rows);
    }

    private Key key(PastWalk walk, int page, ZoneId zone) {
        var label = figures().moment(walk.summary().startedAt(), zone) + " · "
                + figures().distance(walk.summary().metres()) + " · "
                + figures().points(walk.credited().value());
        return Key.of(label, new HistoryButton.Card(walk.summary().walkId(), page));
    }

    private Key totalsKey(int page) {
        return Key.of("📊 " + texts.words(WalkHistoryTexts.TOTALS), new HistoryButton.Totals(Period.DAY, 0, page));
    }

    String card(PastWalk walk, Visit visit) {
        var summary = walk.summary();
        return texts.html(
                WalkHistoryTexts.CARD,
                "moment",
                moment(walk, visit),
                "form",
                form(summary.form()),
                "duration",
                figures().duration(summary.duration()),
                "distance",
                figures().distance(summary.metres()),
                "steps",
                figures().number(summary.steps()),
                "temperature",
                temperature(summary.temperatureC()),
                "multiplier",
                figures().coefficient(summary.multiplier()),
                "uncounted",
                losses.line(summary.explanation()),
                "points",
                figures().points(walk.credited().value()));
    }

    Keyboard keys(PastWalk walk, int page) {
        var rows = new ArrayList<List<Key>>();
        long id = walk.summary().walkId();
        if (walk.tracked()) {
            rows.add(List.of(
                    Key.of("🗺 " + texts.words(WalkHistoryTexts.PICTURE), new HistoryButton.Picture(id, page))));
            rows.add(List.of(exportKey(new HistoryButton.Export(id, page))));
        }
        rows.add(askKeys(walk.summary(), page));
        rows.add(menu.leaving(new HistoryButton.Walks(page)));
        return Keyboard.rows(rows);
    }

    /** Under a picture or a file of the walk. */
    Keyboard back(PastWalk walk, int page) {
        return Keyboard.rows(
                List.of(menu.leaving(new HistoryButton.Card(walk.summary().walkId(), page))));
    }

    String totals(PeriodTotals found) {
        if (found.totals().isEmpty()) {
            return texts.html(WalkHistoryTexts.TOTALS_EMPTY);
        }
        var entries = found.totals().stream()
                .map(total -> entry(total, found.period()))
                .collect(Collectors.joining("\n\n"));
        return texts.html(
                WalkHistoryTexts.TOTALS_PAGE,
                "period",
                texts.words(periodText(found.period())),
                "entries",
                new Html(entries));
    }

    private String entry(PeriodTotals.Total total, Period period) {
        return texts.html(
                WalkHistoryTexts.TOTAL,
                "name",
                name(total.from(), period),
                "walks",
                figures().walks(total.walks()),
                "steps",
                figures().steps(total.steps()),
                "distance",
                figures().distance(total.metres()),
                "points",
                figures().points(total.points().value()));
    }

    Keyboard keys(PeriodTotals found, int from) {
        var others = Arrays.stream(Period.values())
                .filter(period -> period != found.period())
                .map(period -> Key.of(texts.words(buttonText(period)), new HistoryButton.Totals(period, 0, from)))
                .toList();
        return Keyboard.rows(List.of(
                turning(found.number(), found.hasOlder(), page -> new HistoryButton.Totals(found.period(), page, from)),
                others,
                menu.leaving(new HistoryButton.Walks(from))));
    }

    private List<Key> turning(int page, boolean hasOlder, IntFunction<Button> button) {
        var keys = new ArrayList<Key>();
        if (hasOlder) {
            keys.add(Key.of("◀️ " + texts.words(WalkHistoryTexts.OLDER), button.apply(page + 1)));
        }
        if (page > 0) {
            keys.add(Key.of(texts.words(WalkHistoryTexts.NEWER) + " ▶️", button.apply(page - 1)));
        }
        return keys;
    }

    String pictureShown(PastWalk walk, Visit visit) {
        return texts.html(WalkHistoryTexts.PICTURE_SHOWN, "moment", moment(walk, visit));
    }

    String exported(PastWalk walk, Visit visit) {
        return texts.html(WalkHistoryTexts.EXPORTED, "moment", moment(walk, visit));
    }

    String noTrack() {
        return texts.words(WalkHistoryTexts.NO_TRACK);
    }

    String noWalk() {
        return texts.words(WalkHistoryTexts.NO_WALK);
    }

    private String moment(PastWalk walk, Visit visit) {
        return figures().moment(walk.summary().startedAt(), zone(visit));
    }

    private ZoneId zone(Visit visit) {
        return visit.user().zoneOr(ours);
    }

    private String form(String code) {
        return coefficients.current().form(code).map(WalkForm::label).orElse(code);
    }

    private String temperature(@Nullable BigDecimal celsius) {
        return celsius == null
                ? texts.words(WalkHistoryTexts.UNKNOWN_TEMPERATURE)
                : figures().temperature(celsius);
    }

    private static String name(LocalDate from, Period period) {
        return switch (period) {
            case DAY -> figures().day(from);
            case WEEK -> figures().days(from, from.plusDays(6));
            case MONTH -> figures().month(from);
        };
    }

    private static WalkHistoryTexts periodText(Period period) {
        return switch (period) {
            case DAY -> WalkHistoryTexts.OF_DAYS;
            case WEEK -> WalkHistoryTexts.OF_WEEKS;
            case MONTH -> WalkHistoryTexts.OF_MONTHS;
        };
    }

    private static WalkHistoryTexts buttonText(Period period) {
        return switch (period) {
            case DAY -> WalkHistoryTexts.BY_DAY;
            case WEEK -> WalkHistoryTexts.BY_WEEK;
            case MONTH -> WalkHistoryTexts.BY_MONTH;
        };
    }
}
