package steps.domain.walk;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import steps.domain.walk.coefficient.Coefficients;
import steps.domain.walk.meter.Explanation;
import steps.domain.walk.meter.MeterState;
import steps.domain.walk.meter.MeterVersion;
import steps.domain.walk.meter.TrackPoint;
import steps.domain.walk.meter.TrackedPoint;
import steps.domain.walk.meter.UncountedReason;
import steps.domain.walk.meter.Verdict;
import steps.domain.walk.meter.WalkRules;

/**
 * How far a walk has come: everything that a move of the live location changes.
 *
 * @param rules the version that it began under and goes on under
 * @param steps paid steps, within the daily limit
 * @param points exact, segment by segment with the multiplier of that moment
 * @param multiplier the last known one, at least 1
 * @param temperatureC the last known temperature in degrees Celsius
 * @param explanation where its time and metres went
 */
public record WalkProgress(
        MeterVersion rules,
        MeterState meter,
        DaySteps days,
        int steps,
        BigDecimal points,
        BigDecimal multiplier,
        @Nullable BigDecimal temperatureC,
        Explanation explanation) {

    public static WalkProgress starting(DaySteps days, BigDecimal multiplier) {
        return new WalkProgress(
                MeterVersion.CURRENT,
                MeterState.initial(),
                days,
                0,
                BigDecimal.ZERO,
                multiplier,
                null,
                Explanation.nothingYet());
    }

    /** With what is known of the weather now; an unknown temperature changes nothing. */
    public WalkProgress in(String form, BigDecimal currentTemperatureC, Coefficients coefficients) {
        return currentTemperatureC == null
                ? this
                : new WalkProgress(
                        rules,
                        meter,
                        days,
                        steps,
                        points,
                        coefficients.multiplier(form, currentTemperatureC),
                        currentTemperatureC,
                        explanation);
    }

    /** The walk after one more point. The day of the point decides whose limit its steps count against. */
    public Advance advance(TrackPoint point, WalkRules numbers, ZoneId zone) {
        var meterNow = rules.resume(numbers, meter);
        var verdict = meterNow.add(point);
        var day = LocalDate.ofInstant(point.at(), zone);
        int walked = stepsIn(meterNow.metres(), numbers) - stepsIn(meter.metres(), numbers);
        int paid = Math.clamp(numbers.dailyLimitSteps() - days.on(day), 0, walked);
        var earned = multiplier.multiply(BigDecimal.valueOf(paid));
        boolean stale = isStale(verdict, point);
        var grown = new WalkProgress(
                rules,
                meterNow.state(),
                days.plus(day, paid),
                Math.addExact(steps, paid),
                points.add(earned),
                multiplier,
                temperatureC,
                stale ? explanation : explained(verdict, point, walked - paid));
        var taken = new TrackedPoint(point, verdict, paid, paid == 0 ? null : multiplier);
        return new Advance(grown, taken, stale, grown.days().on(day) >= numbers.dailyLimitSteps());
    }

    private Explanation explained(Verdict verdict, TrackPoint point, int overLimit) {
        long lastS = Math.max(meter.lastS(), explanation.weakAtS());
        long sinceLastS = lastS == 0 ? 0 : Math.max(0, point.timeS() - lastS);
        return explanation.plus(verdict, sinceLastS, point.timeS(), overLimit);
    }

    private boolean isStale(Verdict verdict, TrackPoint point) {
        boolean weakAgain = verdict instanceof Verdict.Uncounted(UncountedReason reason, double metres)
                && reason == UncountedReason.WEAK_SIGNAL
                && point.timeS() <= explanation.weakAtS();
        return weakAgain || point.timeS() <= meter.lastS();
    }

    /** The time of the last point that the meter took, by Telegram's clock; the walk's start before the first. */
    Instant lastPointAfter(Instant startedAt) {
        var last = Instant.ofEpochSecond(meter.lastS());
        return last.isBefore(startedAt) ? startedAt : last;
    }

    @Nullable
    String temperatureText() {
        return temperatureC == null ? null : temperatureC.toPlainString();
    }

    /** A thousandth of a millimetre keeps a distance that is a whole number of steps from losing one to rounding. */
    private static int stepsIn(double metres, WalkRules numbers) {
        return Math.toIntExact((long) Math.floor((metres + 1e-6) / numbers.stepLengthM()));
    }

    /**
     * What one point did.
     *
     * @param taken the point as it belongs to the track, unless it is stale
     * @param stale whether it is not newer than the last one, such as an update that is brought again: then it tells
     *     nothing of now, however good or weak its signal was
     */
    public record Advance(WalkProgress progress, TrackedPoint taken, boolean stale, boolean limitReached) {}
}
