package steps.sandbox.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BundleTest {
    @Test
    void isUnpackedOnceThoughManyAskAtTheSameTime(@TempDir Path cache) throws Exception {
        List<Path> homes;
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            Callable<Path> unpack = () -> Bundle.unpackedIn(cache.resolve("new"));
            homes = threads.invokeAll(List.of(unpack, unpack, unpack)).stream()
                    .map(done -> done.resultNow())
                    .distinct()
                    .toList();
        }

        assertThat(homes).hasSize(1);
        assertThat(homes.getFirst().resolve("bin/postgres")).isExecutable();
        try (Stream<Path> left = Files.list(cache.resolve("new"))) {
            assertThat(left).containsExactly(homes.getFirst());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "linux,    amd64,   postgres-linux-x86_64.txz",
        "linux,    aarch64, postgres-linux-arm_64.txz",
        "mac os x, x86_64,  postgres-darwin-x86_64.txz",
        "mac os x, aarch64, postgres-darwin-arm_64.txz",
    })
    void isThereForEveryPlatformThatWeRunOn(String os, String cpu, String archive) {
        assertThat(Platform.archive(os, cpu)).isEqualTo(archive);
    }

    @Test
    void isMissingElsewhereAndSaysWhatToDo() {
        assertThatThrownBy(() -> Platform.archive("windows 11", "amd64"))
                .hasMessage("There is no bundled PostgreSQL for windows 11 on amd64:"
                        + " set POSTGRES_HOST to a PostgreSQL 15 or newer.");
    }
}
