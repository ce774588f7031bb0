package steps.domain.walk.meter;

/** Turns the points of one walk into metres, by the rules of one version. Not for use by several threads. */
public sealed interface Meter permits WalkMeter, FixByFixMeter {
    /** Takes the next point and says what it changed. */
    Verdict add(TrackPoint point);

    double metres();

    /** What another meter of the same version goes on from. */
    MeterState state();
}
