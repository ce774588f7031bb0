package steps.domain.walk.tracks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import steps.domain.walk.meter.TrackPoint;

class TrackCsvTest {
    @TempDir
    Path folder;

    @Test
    void readsPointsWithAndWithoutAnAccuracy() throws IOException {
        Path file =
                Files.writeString(folder.resolve("walk.csv"), "t,lat,lon,acc\n100,55.5,37.25,8\n150.9,55.6,37.5,\n");

        assertThat(TrackCsv.read(file).points())
                .containsExactly(
                        new TrackPoint(Instant.ofEpochSecond(100), 55.5, 37.25, 8.0),
                        new TrackPoint(Instant.ofEpochSecond(150), 55.6, 37.5, null));
    }

    @Test
    void readsTheTracksOfAFolderByName() throws IOException {
        Files.writeString(folder.resolve("b.csv"), "t,lat,lon,acc\n");
        Files.writeString(folder.resolve("a.csv"), "t,lat,lon,acc\n");
        Files.writeString(folder.resolve("README.md"), "not a track");

        assertThat(TrackCsv.readFolder(folder)).extracting(Track::name).containsExactly("a", "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,2,3", "x,55,37,", "1,95,37,", "1,NaN,37,", "1,55,37,good"})
    void saysWhichLineIsNoPoint(String line) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.csv"), "t,lat,lon,acc\n1,55,37,\n" + line + "\n");

        assertThatThrownBy(() -> TrackCsv.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("bad.csv:3: ");
    }

    @Test
    void refusesAnotherHeader() throws IOException {
        Path file = Files.writeString(folder.resolve("other.csv"), "lat,lon\n");

        assertThatThrownBy(() -> TrackCsv.read(file)).hasMessageContaining("the first line must be t,lat,lon,acc");
    }
}
