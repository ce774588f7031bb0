package steps.domain.walk.tracks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import steps.domain.walk.meter.TrackPoint;

/** Reads recorded tracks: {@code t,lat,lon,acc} with a header, seconds since 1970, an empty accuracy for none. */
public final class TrackCsv {
    private static final String HEADER = "t,lat,lon,acc";

    private TrackCsv() {}

    /** All tracks of a folder, by name. */
    public static List<Track> readFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Track> tracks = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".csv"))
                    .sorted()
                    .toList()) {
                tracks.add(read(file));
            }
            return tracks;
        }
    }

    public static Track read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.getFirst().strip().equals(HEADER)) {
            throw new IOException(file + ": the first line must be " + HEADER);
        }
        List<TrackPoint> points = new ArrayList<>();
        for (int number = 2; number <= lines.size(); number++) {
            String line = lines.get(number - 1).strip();
            if (!line.isEmpty()) {
                points.add(point(line, file + ":" + number));
            }
        }
        String name = file.getFileName().toString().replaceFirst("\\.csv$", "");
        return new Track(name, points, Outline.lengthM(points));
    }

    private static TrackPoint point(String line, String where) throws IOException {
        String[] cells = line.split(",", -1);
        if (cells.length != 4) {
            throw new IOException(where + ": four cells expected, not " + cells.length);
        }
        try {
            Instant at = Instant.ofEpochSecond((long) Double.parseDouble(cells[0]));
            Double accuracyM = cells[3].isBlank() ? null : (Double) Double.parseDouble(cells[3]);
            return new TrackPoint(at, Double.parseDouble(cells[1]), Double.parseDouble(cells[2]), accuracyM);
        } catch (IllegalArgumentException e) {
            throw new IOException(where + ": " + e.getMessage(), e);
        }
    }
}
