package steps.domain.walk.tracks;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The true way of somebody, second by second, laid leg by leg like a turtle's. */
final class Trail {
    private final List<Place> places = new ArrayList<>();
    private final BitSet dark = new BitSet();
    private Place here = new Place(0, 0);
    private double headingRad;
    private double clockS;
    private double lengthM;

    Trail ahead(double metres, double speedMs) {
        double east = Math.sin(headingRad);
        double north = Math.cos(headingRad);
        double endS = clockS + metres / speedMs;
        for (int second = places.size(); second <= endS; second++) {
            double gone = speedMs * (second - clockS);
            places.add(here.plus(gone * east, gone * north));
        }
        here = here.plus(metres * east, metres * north);
        clockS = endS;
        lengthM += metres;
        return this;
    }

    Trail turn(double degrees) {
        headingRad += Math.toRadians(degrees);
        return this;
    }

    Trail towards(Place goal, double speedMs) {
        double east = goal.east() - here.east();
        double north = goal.north() - here.north();
        headingRad = Math.atan2(east, north);
        return ahead(Math.hypot(east, north), speedMs);
    }

    Trail stand(double seconds) {
        clockS += seconds;
        while (places.size() <= clockS) {
            places.add(here);
        }
        return this;
    }

    /** As {@link #ahead}, where no satellite is seen. */
    Trail underground(double metres, double speedMs) {
        int from = places.size();
        ahead(metres, speedMs);
        dark.set(from, places.size());
        return this;
    }

    int seconds() {
        return places.size();
    }

    double passedS() {
        return clockS;
    }

    Place at(int second) {
        return places.get(second);
    }

    boolean isDark(int second) {
        return dark.get(second);
    }

    double lengthM() {
        return lengthM;
    }
}
