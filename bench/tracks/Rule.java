import steps.domain.walk.meter.Earth;
import steps.domain.walk.meter.MeterVersion;
import steps.domain.walk.meter.TrackPoint;
import steps.domain.walk.meter.WalkRules;
import steps.domain.walk.tracks.Track;

/** The ways to count that the table compares. */
enum Rule {
    NOW("now") {
        @Override
        double metres(Track track, WalkRules rules) {
            return metered(MeterVersion.AVERAGED, track, rules);
        }
    },
    BEFORE("before") {
        @Override
        double metres(Track track, WalkRules rules) {
            return metered(MeterVersion.FIX_BY_FIX, track, WalkRules.defaults());
        }
    },
    /** All distances between neighbouring points. */
    PLAIN("plain sum") {
        @Override
        double metres(Track track, WalkRules rules) {
            double sumM = 0;
            for (int i = 1; i < track.points().size(); i++) {
                sumM += between(track.points().get(i - 1), track.points().get(i));
            }
            return sumM;
        }
    },
    /** Segments of 5.5 to 50 m at up to 8 km/h, the rule of the system before this one. */
    FORMER("former system") {
        @Override
        double metres(Track track, WalkRules rules) {
            double sumM = 0;
            for (int i = 1; i < track.points().size(); i++) {
                TrackPoint from = track.points().get(i - 1);
                TrackPoint to = track.points().get(i);
                double segmentM = between(from, to);
                long seconds = to.at().getEpochSecond() - from.at().getEpochSecond();
                sumM += segmentM >= 5.5 && segmentM <= 50 && segmentM * 3.6 <= 8 * seconds ? segmentM : 0;
            }
            return sumM;
        }
    },
    /** As programs that record tracks do: an accuracy of 50 m at worst, and a point for every 10 m. */
    RECORDER("50 m gate, 10 m") {
        @Override
        double metres(Track track, WalkRules rules) {
            double sumM = 0;
            TrackPoint last = null;
            for (TrackPoint point : track.points()) {
                if (point.accuracyMetres() != null && point.accuracyMetres() > 50) {
                    continue;
                }
                double stepM = last == null ? 0 : between(last, point);
                if (last == null || stepM >= 10) {
                    sumM += stepM;
                    last = point;
                }
            }
            return sumM;
        }
    };

    private final String label;

    Rule(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    abstract double metres(Track track, WalkRules rules);

    private static double metered(MeterVersion version, Track track, WalkRules rules) {
        var meter = version.start(rules);
        track.points().forEach(meter::add);
        return meter.metres();
    }

    private static double between(TrackPoint from, TrackPoint to) {
        return Earth.metres(from.latitude(), from.longitude(), to.latitude(), to.longitude());
    }
}
