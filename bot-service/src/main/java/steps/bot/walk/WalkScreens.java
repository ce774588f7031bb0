package steps.bot.walk;

import static steps.bot.dialog.language.Figures.figures;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import steps.bot.dialog.Keyboard;
import steps.bot.dialog.Keyboard.Key;
import steps.bot.help.HelpScreens;
import steps.bot.menu.Menu;
import steps.bot.walk.history.HistoryScreens;
import steps.bot.walk.history.UncountedSummary;
import steps.domain.content.Illustrated;
import steps.domain.content.TextKey;
import steps.domain.content.Texts;
import steps.domain.ledger.Points;
import steps.domain.walk.EndReason;
import steps.domain.walk.FinishedWalk;
import steps.domain.walk.WalkSummary;
import steps.domain.walk.WalkTexts;
import steps.domain.walk.coefficient.CoefficientCache;
import steps.domain.walk.coefficient.Factors;
import steps.domain.walk.coefficient.WalkForm;

/** The words and keyboards around a walk. */
@Singleton
class WalkScreens {
    private final Texts texts;
    private final CoefficientCache coefficients;
    private final UncountedSummary losses;
    private final Menu menu;
    private final HistoryScreens history;
    private final HelpScreens help;

    WalkScreens(
            Texts texts,
            CoefficientCache coefficients,
            UncountedSummary losses,
            Menu menu,
            HistoryScreens history,
            HelpScreens help) {
        this.texts = texts;
        this.losses = losses;
        this.coefficients = coefficients;
        this.menu = menu;
        this.history = history;
        this.help = help;
    }

    String say(TextKey key, Object... values) {
        return texts.html(key, values);
    }

    String toast(TextKey key) {
        return texts.words(key);
    }

    Illustrated choice(int stepsLeft) {
        return texts.illustrated(WalkTexts.CHOICE, "steps_left", figures().steps(stepsLeft));
    }

    String shareLive(String form) {
        return texts.html(WalkTexts.SHARE_LIVE, "form", title(form));
    }

    String started(WalkSummary walk) {
        return describe(WalkTexts.STARTED, walk);
    }

    String status(WalkSummary walk) {
        return describe(WalkTexts.STATUS, walk);
    }

    String statusOver(WalkSummary walk) {
        return describe(WalkTexts.STATUS_OVER, walk);
    }

    String summary(FinishedWalk walk) {
        return describe(
                walk.credited().isNone() ? ofNothing(walk) : WalkTexts.SUMMARY,
                walk.summary(),
                figures().points(walk.credited().value()),
                figures().coefficient(onAverage(walk.summary())),
                "balance",
                balance(walk),
                "reason",
                why(walk));
    }

    /** Whoever went by tram, or has walked enough today, needs no advice about their phone. */
    private static WalkTexts ofNothing(FinishedWalk walk) {
        return UncountedSummary.isReasonEnough(walk.summary().explanation())
                ? WalkTexts.SUMMARY_NOTHING_COUNTED
                : WalkTexts.SUMMARY_EMPTY;
    }

    private String balance(FinishedWalk walk) {
        var points = figures().points(walk.balance().value());
        return walk.ofFamily() ? texts.words(WalkTexts.BALANCE_OF_FAMILY, "points", points) : points;
    }

    /** While it goes on, or where it came to its end. */
    private String describe(TextKey key, WalkSummary walk) {
        var points = Points.roundedDown(walk.points());
        return describe(key, walk, figures().number(points.value()), multiplier(walk));
    }

    private String describe(TextKey key, WalkSummary walk, String points, String multiplier, Object... more) {
        var values = Stream.of(
                "form",
                title(walk.form()),
                "duration",
                figures().duration(walk.duration()),
                "distance",
                figures().distance(walk.metres()),
                "steps",
                figures().number(walk.steps()),
                "points",
                points,
                "temperature",
                temperature(walk.temperatureC()),
                "multiplier",
                multiplier,
                "uncounted",
                losses.line(walk.explanation()));
        return texts.html(key, Stream.concat(values, Stream.of(more)).toArray());
    }

    /** With what it is made of, unless that is nothing or operators have just changed it. */
    private String multiplier(WalkSummary walk) {
        var number = figures().coefficient(walk.multiplier());
        var factors = coefficients.current().factors(walk.form(), walk.temperatureC());
        return factors.areOne() || factors.multiplier().compareTo(walk.multiplier()) != 0
                ? number
                : number + " (" + product(factors) + ")";
    }

    private String product(Factors factors) {
        return texts.words(
                factors.areLifted() ? WalkTexts.FACTORS_AT_LEAST_ONE : WalkTexts.FACTORS,
                "weather",
                figures().coefficient(factors.weather()),
                "form",
                figures().coefficient(factors.form()));
    }

    /** The weather may change on the way: what the steps were really multiplied by explains the points. */
    private static BigDecimal onAverage(WalkSummary walk) {
        return walk.steps() == 0
                ? walk.multiplier()
                : walk.points().divide(BigDecimal.valueOf(walk.steps()), MathContext.DECIMAL64);
    }

    Keyboard forms() {
        var rows = new ArrayList<List<Key>>();
        coefficients
                .current()
                .choices()
                .forEach(form -> rows.add(List.of(Key.of(choice(form), new WalkButton.Choose(form.code())))));
        rows.add(List.of(history.walksKey()));
        rows.add(menu.leaving());
        return Keyboard.rows(rows);
    }

    private static String choice(WalkForm form) {
        return form.label() + " ×" + figures().coefficient(form.coefficient());
    }

    /** Under the words about a walk that is over. */
    Keyboard over(FinishedWalk walk, List<List<Key>> menu) {
        var rows = new ArrayList<List<Key>>();
        rows.add(List.of(
                walk.credited().isNone()
                        ? help.key()
                        : history.exportKey(walk.summary().walkId()).thatLasts()));
        rows.add(history.askKeys(walk.summary()));
        rows.addAll(menu);
        return Keyboard.rows(rows).underWordsThatStay();
    }

    Keyboard back() {
        return Keyboard.rows(List.of(menu.leaving(new WalkButton.Begin())));
    }

    Keyboard home() {
        return Keyboard.column(menu.home());
    }

    Keyboard finish(long walkId) {
        return Keyboard.column(finishKey(walkId).thatLasts());
    }

    Key finishKey(long walkId) {
        return Key.of("🏁 " + texts.words(WalkTexts.FINISH), new WalkButton.Finish(walkId));
    }

    Key startKey() {
        return Key.of("🚶 " + texts.words(WalkTexts.START), new WalkButton.Begin());
    }

    Keyboard whichLive() {
        return Keyboard.column(
                Key.of(texts.words(WalkTexts.TAKE_NEW), new WalkButton.TakeNew()),
                Key.of(texts.words(WalkTexts.KEEP_OLD), new WalkButton.KeepOld()));
    }

    private String title(String form) {
        return coefficients.current().form(form).map(WalkForm::label).orElse(form);
    }

    private String temperature(@Nullable BigDecimal celsius) {
        return celsius == null
                ? texts.words(WalkTexts.UNKNOWN_TEMPERATURE)
                : figures().temperature(celsius);
    }

    /** Behind a sentence: why the walk is over, unless the person knows it, and what is left to do. */
    private String why(FinishedWalk walk) {
        return reason(walk.reason())
                .map(key -> " " + texts.words(key))
                .orElse("")
                .concat(walk.stillShared() ? " " + texts.words(WalkTexts.STOP_SHARING) : "");
    }

    private static Optional<TextKey> reason(EndReason reason) {
        return switch (reason) {
            case BUTTON, CANCELED -> Optional.empty();
            case LIMIT -> Optional.of(WalkTexts.ENDED_BY_LIMIT);
            case SHARING_STOPPED -> Optional.of(WalkTexts.ENDED_BY_STOP);
            case SHARING_OVER -> Optional.of(WalkTexts.ENDED_BY_TIME);
            case SILENCE -> Optional.of(WalkTexts.ENDED_BY_SILENCE);
        };
    }
}
