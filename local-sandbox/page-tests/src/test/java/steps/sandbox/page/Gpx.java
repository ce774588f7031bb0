package steps.sandbox.page;

import java.time.Instant;
import java.util.Locale;

/** GPX files for the page to read. */
final class Gpx {
    static final double START_LATITUDE = 55.75;
    private static final double METRES_PER_DEGREE = 111_195;
    private static final Instant LAST_SUMMER = Instant.parse("2025-07-01T09:00:00Z");

    private Gpx() {}

    /** A straight way to the north, recorded long ago. */
    static String northward(int seconds, int stepS, double metresPerSecond) {
        StringBuilder gpx = new StringBuilder("""
                <?xml version="1.0"?><gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1"><trk><trkseg>""");
        for (int at = 0; at <= seconds; at += stepS) {
            gpx.append(String.format(
                    Locale.ROOT,
                    "<trkpt lat=\"%.7f\" lon=\"37.6\"><time>%s</time></trkpt>",
                    START_LATITUDE + at * metresPerSecond / METRES_PER_DEGREE,
                    LAST_SUMMER.plusSeconds(at)));
        }
        return gpx.append("</trkseg></trk></gpx>").toString();
    }
}
