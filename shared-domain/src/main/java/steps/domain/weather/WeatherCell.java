package steps.domain.weather;

/** A square of 0.1 degree, about the resolution of the forecast; named by the tenths of a degree at its middle. */
public record WeatherCell(int latitudeTenths, int longitudeTenths) {
    public static WeatherCell at(double latitude, double longitude) {
        return new WeatherCell((int) Math.round(latitude * 10), (int) Math.round(longitude * 10));
    }

    public double latitude() {
        return latitudeTenths / 10.0;
    }

    public double longitude() {
        return longitudeTenths / 10.0;
    }
}
