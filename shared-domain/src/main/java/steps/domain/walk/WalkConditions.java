package steps.domain.walk;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import steps.domain.user.User;
import steps.domain.walk.coefficient.CoefficientCache;
import steps.domain.weather.WeatherCell;
import steps.domain.weather.WeatherCells;

/** What the points of a walk count under: the weather there, the coefficients, the rules and the walker's day. */
@Singleton
class WalkConditions {
    private final WeatherCells weather;
    private final CoefficientCache coefficients;
    private final WalkSettings settings;
    private final WalkClock days;

    WalkConditions(WeatherCells weather, CoefficientCache coefficients, WalkSettings settings, WalkClock days) {
        this.weather = weather;
        this.coefficients = coefficients;
        this.settings = settings;
        this.days = days;
    }

    /** Whether there are walks of this form now. */
    boolean know(String form) {
        return coefficients.current().choice(form).isPresent();
    }

    /** A walk's first point. */
    Uni<WalkProgress.Advance> first(User user, String form, LiveLocation live, DaySteps before) {
        return weather.wantFirst(cellOf(live))
                .chain(() -> temperatureAt(live))
                .map(temperature -> starting(form, before, temperature))
                .map(progress -> advance(progress, user, live));
    }

    /** A further point of a walk. */
    Uni<WalkProgress.Advance> next(User user, Walk walk, LiveLocation live) {
        return temperatureAt(live)
                .map(temperature -> walk.progress().in(walk.form(), temperature, coefficients.current()))
                .map(progress -> advance(progress, user, live));
    }

    private WalkProgress starting(String form, DaySteps before, BigDecimal temperature) {
        var known = coefficients.current();
        return WalkProgress.starting(before, known.multiplier(form, temperature))
                .in(form, temperature, known);
    }

    private WalkProgress.Advance advance(WalkProgress progress, User user, LiveLocation live) {
        return progress.advance(live.point(), settings.rules(), days.zoneOf(user));
    }

    private Uni<BigDecimal> temperatureAt(LiveLocation live) {
        return weather.temperatureAt(cellOf(live));
    }

    private static WeatherCell cellOf(LiveLocation live) {
        return WeatherCell.at(live.point().latitude(), live.point().longitude());
    }
}
