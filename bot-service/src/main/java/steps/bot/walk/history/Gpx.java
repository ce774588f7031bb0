package steps.bot.walk.history;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import steps.domain.walk.meter.TrackedPoint;
import steps.domain.walk.meter.UncountedReason;
import steps.domain.walk.meter.Verdict;
import steps.domain.walk.track.Track;

/** Writes a track as GPX 1.1, which maps and sports programs read; where no point came for long, a new segment begins. */
final class Gpx {
    private static final String NAMESPACE = "http://www.topografix.com/GPX/1/1";

    private final XMLStreamWriter xml;

    private Gpx(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /**
     * @param name of the walk, for people
     * @param startedAt when the walk began
     */
    static Buffer of(Track track, String name, Instant startedAt) {
        var out = new ByteArrayOutputStream();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            new Gpx(xml).write(track, name, startedAt);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a track could not be written", e);
        }
        return Buffer.buffer(out.toByteArray());
    }

    private void write(Track track, String name, Instant startedAt) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("gpx");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeAttribute("version", "1.1");
        xml.writeAttribute("creator", "Steps Bot");
        xml.writeStartElement("metadata");
        element("time", startedAt.toString());
        xml.writeEndElement();
        xml.writeStartElement("trk");
        element("name", name);
        element("src", "Telegram");
        // The same walk has the same number in every export, so that programs can tell what they have already.
        element("number", Long.toString(track.walkId()));
        segments(track.points());
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void segments(List<TrackedPoint> points) throws XMLStreamException {
        xml.writeStartElement("trkseg");
        for (var tracked : points) {
            if (isAfterGap(tracked)) {
                xml.writeEndElement();
                xml.writeStartElement("trkseg");
            }
            point(tracked);
        }
        xml.writeEndElement();
    }

    private static boolean isAfterGap(TrackedPoint tracked) {
        return tracked.verdict() instanceof Verdict.Uncounted(UncountedReason reason, double metres)
                && reason == UncountedReason.NO_CONNECTION;
    }

    private void point(TrackedPoint tracked) throws XMLStreamException {
        xml.writeStartElement("trkpt");
        xml.writeAttribute("lat", degrees(tracked.point().latitude()));
        xml.writeAttribute("lon", degrees(tracked.point().longitude()));
        element("time", tracked.point().at().toString());
        xml.writeEndElement();
    }

    /** Seven places are a centimetre. */
    private static String degrees(double value) {
        return String.format(Locale.ROOT, "%.7f", value);
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
