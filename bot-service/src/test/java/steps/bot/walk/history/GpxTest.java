package steps.bot.walk.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import steps.domain.walk.meter.TrackPoint;
import steps.domain.walk.meter.TrackedPoint;
import steps.domain.walk.meter.UncountedReason;
import steps.domain.walk.meter.Verdict;
import steps.domain.walk.track.Track;

class GpxTest {
    private static final Instant NOON = Instant.parse("2026-11-02T09:00:00Z");
    private static final String GPX = "http://www.topografix.com/GPX/1/1";

    @Test
    void writesPointsWithTheirTimes() throws Exception {
        var gpx = read(new Track(17, List.of(at(0, new Verdict.Waiting()), at(60, new Verdict.Counted(65)))));

        assertThat(gpx.getDocumentElement().getNamespaceURI()).isEqualTo(GPX);
        assertThat(gpx.getDocumentElement().getAttribute("version")).isEqualTo("1.1");
        var points = gpx.getElementsByTagNameNS(GPX, "trkpt");
        assertThat(points.getLength()).isEqualTo(2);
        var second = (Element) points.item(1);
        assertThat(second.getAttribute("lat")).isEqualTo("55.7500060");
        assertThat(second.getAttribute("lon")).isEqualTo("37.6000000");
        assertThat(text(second, "time")).isEqualTo("2026-11-02T09:01:00Z");
    }

    @Test
    void theNumberOfATrackIsThatOfItsWalk() throws Exception {
        var gpx = read(new Track(17, List.of(at(0, new Verdict.Waiting()))));

        assertThat(text(gpx.getDocumentElement(), "number")).isEqualTo("17");
    }

    @Test
    void aGapBeginsANewSegment() throws Exception {
        var gpx = read(new Track(
                17,
                List.of(
                        at(0, new Verdict.Waiting()),
                        at(60, new Verdict.Counted(65)),
                        at(900, new Verdict.Uncounted(UncountedReason.NO_CONNECTION, 500)),
                        at(960, new Verdict.Counted(65)))));

        assertThat(gpx.getElementsByTagNameNS(GPX, "trkseg").getLength()).isEqualTo(2);
    }

    @Test
    void namesMayHaveAnythingInThem() throws Exception {
        var gpx = Gpx.of(new Track(17, List.of(at(0, new Verdict.Waiting()))), "<b>&\"'🐕", NOON);

        assertThat(text(parsed(gpx.getBytes()).getDocumentElement(), "name")).isEqualTo("<b>&\"'🐕");
    }

    private static TrackedPoint at(int second, Verdict verdict) {
        return new TrackedPoint(
                new TrackPoint(NOON.plusSeconds(second), 55.75 + second * 1e-7, 37.6, 10.0), verdict, 0, null);
    }

    private static Document read(Track track) throws Exception {
        return parsed(Gpx.of(track, "Прогулка", NOON).getBytes());
    }

    private static Document parsed(byte[] xml) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    private static String text(Element element, String name) {
        return element.getElementsByTagNameNS(GPX, name).item(0).getTextContent();
    }
}
