package steps.sandbox.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steps.sandbox.launch.process.Console;
import steps.sandbox.launch.process.Http;
import steps.sandbox.launch.process.LaunchException;
import steps.sandbox.launch.process.Service;
import steps.sandbox.launch.process.Supervisor;

class SupervisorTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    /** Stands for the database: there or not, and revived by the supervisor alone. */
    private Path foundation;

    private volatile boolean foundationWaits;
    private Console console;

    private Leftovers leftovers;
    private Supervisor supervisor;

    @BeforeEach
    void setUp() {
        leftovers = Leftovers.of(new Checkout(folder), "test");
        foundation = folder.resolve("foundation");
        console = new Console(new PrintStream(said, true, StandardCharsets.UTF_8));
        supervisor = new Supervisor(folder, console, this::revive);
    }

    @AfterEach
    void nothingIsLeft() {
        supervisor.stop();
        assertThat(processes()).isEmpty();
    }

    @Test
    void passesLinesOnWithTheNameAndStopsLastFirst() throws Exception {
        supervisor.start(FakeService.named("first", "well", leftovers));
        supervisor.start(FakeService.named("second", "well", leftovers));
        assertThat(processes()).hasSize(2);

        supervisor.stop();

        assertThat(processes()).isEmpty();
        assertThat(said()).contains("first             | says hello");
        await(() -> said().contains("first             | says goodbye"));
        assertThat(said().indexOf("second            | says goodbye"))
                .isPositive()
                .isLessThan(said().indexOf("first             | says goodbye"));
    }

    @Test
    void doesNotRestartWhatCannotStartAndRepeatsItsLastWords() throws Exception {
        Service service = FakeService.named("admin-api-service", "fails", leftovers);

        assertThatThrownBy(() -> supervisor.start(service))
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("admin-api-service ended with code 3")
                .hasMessageContaining("API_KEY is not set");
    }

    @Test
    void restartsWhatDiesThreeTimesAndThenGivesUp() throws Exception {
        Service service = FakeService.named("bot-service", "well", leftovers);
        supervisor.start(service);
        try (ExecutorService watcher = Executors.newSingleThreadExecutor()) {
            Future<?> watching = watcher.submit(() -> {
                supervisor.watch();
                return null;
            });
            for (int restart = 1; restart <= 3; restart++) {
                die(service);
                int times = restart;
                await(() -> said().split("bot-service is ready again", -1).length == times + 1);
            }
            die(service);

            assertThatThrownBy(watching::get)
                    .hasMessageContaining("bot-service does not stay alive: everything is stopped.");
        }
        assertThat(said()).contains("bot-service ended with code 7. Its last lines:", "It is started again (3 of 3).");
    }

    @Test
    void restartsAgainWhatHasBeenSteadyMeanwhile() throws Exception {
        Service service = FakeService.named("bot-service", "well", leftovers);
        supervisor = new Supervisor(folder, console, this::revive, Duration.ZERO);
        supervisor.start(service);
        Thread.ofPlatform().daemon().start(this::watch);

        for (int death = 1; death <= 4; death++) {
            die(service);
            int times = death;
            await(() -> said().split("bot-service is ready again", -1).length == times + 1);
        }

        assertThat(said()).doesNotContain("(2 of 3)", "does not stay alive");
    }

    @Test
    void revivesWhatAServiceWaitsForWhileItStarts() throws Exception {
        supervisor.start(FakeService.named("bot-service", foundation.toString(), leftovers));

        assertThat(said()).contains("The foundation is there again");
    }

    @Test
    void revivesWhatAServiceWaitsForWhenBothDieInTheSameMoment() throws Exception {
        Service bot = FakeService.named("bot-service", foundation.toString(), leftovers);
        Service other = FakeService.named("bot-service-2", "well", leftovers);
        supervisor.start(bot);
        supervisor.start(other);
        Thread.ofPlatform().daemon().start(this::watch);

        foundationWaits = true;
        Files.delete(foundation);
        die(bot);
        await(() -> said().split("bot-service +\\| says hello", -1).length == 3);
        die(other);
        await(() -> said().contains("bot-service-2 is ready again"));
        assertThat(said()).doesNotContain("bot-service is ready again");

        foundationWaits = false;
        await(() -> said().contains("bot-service is ready again"));
    }

    @Test
    void childrenIgnoreCtrlCAndAreStoppedByUsAlone() throws Exception {
        supervisor.start(FakeService.named("first", "well", leftovers));
        ProcessHandle process = processes().getFirst();

        assertThat(new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                        .start()
                        .waitFor())
                .isZero();

        supervisor.start(FakeService.named("second", "well", leftovers));
        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void leftoversAreFoundByTheirMarkAndStopped() throws Exception {
        supervisor.start(FakeService.named("first", "well", leftovers));
        Leftovers others = Leftovers.of(new Checkout(folder.resolve("elsewhere")), "test");

        others.stop(new Console(System.out));
        assertThat(processes()).hasSize(1);

        leftovers.stop(new Console(new PrintStream(said, true, StandardCharsets.UTF_8)));
        assertThat(processes()).isEmpty();
        assertThat(said()).contains("left over from a run that was killed");
    }

    private void watch() {
        try {
            supervisor.watch();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void revive() {
        if (foundationWaits || Files.exists(foundation)) {
            return;
        }
        try {
            Files.createFile(foundation);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        console.say("The foundation is there again");
    }

    /** The service halts in the middle of its answer. */
    private static void die(Service service) throws InterruptedException {
        assertThat(Http.answers(service.url("/die"))).isFalse();
    }

    private List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses()
                .filter(process -> List.of(process.info().arguments().orElse(new String[0]))
                        .contains(leftovers.mark()))
                .toList();
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(20);
        }
    }
}
