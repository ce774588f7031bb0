package steps.bot.walk;

import static steps.bot.dialog.Figures.figures;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import steps.bot.dialog.Keyboard;
import steps.bot.dialog.Keyboard.Key;
import steps.bot.menu.Menu;
import steps.bot.walk.history.HistoryScreens;
import steps.domain.content.Illustrated;
import steps.domain.content.TextKey;
import steps.domain.content.Texts;
import steps.domain.ledger.Points;
import steps.domain.walk.EndReason;
import steps.domain.walk.FinishedWalk;
import steps.domain.walk.WalkSummary;
import steps.domain.walk.WalkTexts;
import steps.domain.walk.coefficient.CoefficientCache;
import steps.domain.walk.coefficient.WalkForm;

/** The words and keyboards around a walk. */
@Singleton
class WalkScreens {
    private final Texts texts;
    private final CoefficientCache coefficients;
    private final UncountedSummary losses;
    private final Menu menu;
    private final HistoryScreens history;

    WalkScreens(
            Texts texts, CoefficientCache coefficients, UncountedSummary losses, Menu menu, HistoryScreens history) {
        this.texts = texts;
        this.losses = losses;
        this.coefficients = coefficients;
        this.menu = menu;
        this.history = history;
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
        return describe(WalkTexts.STARTED, walk, Points.roundedDown(walk.points()), null, null);
    }

    String status(WalkSummary walk) {
        return describe(WalkTexts.STATUS, walk, Points.roundedDown(walk.points()), null, null);
    }

    String statusOver(WalkSummary walk) {
        return describe(WalkTexts.STATUS_OVER, walk, Points.roundedDown(walk.points()), null, null);
    }

    String summary(FinishedWalk walk) {
        var key = walk.credited().isNone() ? WalkTexts.SUMMARY_EMPTY : WalkTexts.SUMMARY;
        return describe(key, walk.summary(), walk.credited(), walk.balance(), walk.reason());
    }

    private String describe(TextKey key, WalkSummary walk, Points points, Points balance, EndReason reason) {
        return texts.html(
                key,
                "form",
                title(walk.form()),
                "duration",
                figures().duration(walk.duration()),
                "distance",
                figures().distance(walk.metres()),
                "steps",
                figures().number(walk.steps()),
                "points",
                balance == null ? figures().number(points.value()) : figures().points(points.value()),
                "temperature",
                temperature(walk.temperatureC()),
                "multiplier",
                figures().coefficient(balance == null ? walk.multiplier() : onAverage(walk)),
                "uncounted",
                losses.line(walk.explanation()),
                "balance",
                balance == null ? "" : figures().points(balance.value()),
                "reason",
                reason == null ? "" : why(reason));
    }

    /** The weather may change on the way: what the steps were really multiplied by explains the points. */
    private static BigDecimal onAverage(WalkSummary walk) {
        return walk.steps() == 0
                ? walk.multiplier()
                : walk.points().divide(BigDecimal.valueOf(walk.steps()), MathContext.DECIMAL64);
    }

    Keyboard forms() {
        var keys = new ArrayList<Key>();
        coefficients
                .current()
                .choices()
                .forEach(form -> keys.add(Key.of(form.label(), new WalkButton.Choose(form.code()))));
        keys.add(history.walksKey());
        keys.add(menu.back());
        return Keyboard.column(keys);
    }

    /** Under the words about a walk that is over. */
    Keyboard over(FinishedWalk walk) {
        return walk.credited().isNone()
                ? Keyboard.NONE
                : Keyboard.column(history.exportKey(walk.summary().walkId()));
    }

    Keyboard back() {
        return Keyboard.column(menu.back());
    }

    Keyboard finish(long walkId) {
        return Keyboard.column(finishKey(walkId));
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

    private String temperature(BigDecimal celsius) {
        return celsius == null
                ? texts.words(WalkTexts.UNKNOWN_TEMPERATURE)
                : figures().temperature(celsius);
    }

    /** Behind a sentence; nothing to a person who ended the walk and knows it. */
    private String why(EndReason reason) {
        return switch (reason) {
            case BUTTON, CANCELED -> "";
            case LIMIT -> " " + texts.words(WalkTexts.ENDED_BY_LIMIT);
            case SHARING_STOPPED -> " " + texts.words(WalkTexts.ENDED_BY_STOP);
            case SHARING_OVER -> " " + texts.words(WalkTexts.ENDED_BY_TIME);
            case SILENCE -> " " + texts.words(WalkTexts.ENDED_BY_SILENCE);
        };
    }
}
