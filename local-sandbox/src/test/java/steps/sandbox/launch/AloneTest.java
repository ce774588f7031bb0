package steps.sandbox.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AloneTest {
    /** Another launcher: takes the lock, says whether it got it, and waits to be killed. */
    static final class Other {
        private Other() {}

        public static void main(String[] args) throws InterruptedException {
            System.out.println(Alone.in(Path.of(args[0])));
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    @Test
    void onlyOneProcessHoldsTheLockAndAKilledOneLetsGo(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("local/run.lock");
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        "target/classes:target/test-classes",
                        Other.class.getName(),
                        file.toString())
                .start();
        try (BufferedReader lines = other.inputReader(StandardCharsets.UTF_8)) {
            assertThat(lines.readLine()).isEqualTo("true");

            assertThat(Alone.in(file)).isFalse();
            assertThat(Alone.holder(file)).isEqualTo("process " + other.pid());
        } finally {
            other.destroyForcibly().waitFor();
        }
        assertThat(Alone.in(file)).isTrue();
    }
}
