package steps.sandbox.weather;

import org.jspecify.annotations.Nullable;

/** The weather everywhere: a set temperature, or a plausible one; or a service that is slow or down. */
public final class Weather {
    private @Nullable Double temperatureC;
    private boolean failing;
    private long delayMs;

    /** The set temperature, null while plausible ones are made up. */
    public @Nullable Double temperatureC() {
        return temperatureC;
    }

    public void setTemperature(@Nullable Double celsius) {
        temperatureC = celsius;
    }

    public boolean isFailing() {
        return failing;
    }

    public void setFailing(boolean fails) {
        failing = fails;
    }

    public long delayMs() {
        return delayMs;
    }

    public void setDelayMs(long millis) {
        delayMs = millis;
    }

    public void clear() {
        temperatureC = null;
        failing = false;
        delayMs = 0;
    }

    /** Degrees at a place on a day of the year: warm at the equator, seasons growing towards the poles. */
    public double at(double latitude, int dayOfYear) {
        if (temperatureC != null) {
            return temperatureC;
        }
        double yearly = 27 - 0.38 * Math.abs(latitude);
        double swing = 0.27 * latitude;
        double season = Math.cos((dayOfYear - 200) * 2 * Math.PI / 365);
        return Math.round((yearly + swing * season) * 10) / 10.0;
    }
}
