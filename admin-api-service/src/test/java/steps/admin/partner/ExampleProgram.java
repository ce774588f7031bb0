package steps.admin.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program of {@code examples/partner} as it stands in the repository, in a process of its own; what it prints is in a file. */
public final class ExampleProgram implements AutoCloseable {
    private static final int PATIENCE_S = 90;

    private final Process process;
    private final Path output;

    private ExampleProgram(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Skips the test where the program's language is not installed. */
    public static ExampleProgram start(
            String example, Path folder, Map<String, String> environment, String... arguments) throws IOException {
        var language = example.endsWith(".py") ? python() : Path.of(System.getProperty("java.home"), "bin", "java");
        assumeTrue(language != null, "there is no Python here");
        var output = Files.createTempFile(folder, example, ".output");
        var command = Stream.concat(
                Stream.of(language.toString(), file(example).toAbsolutePath().toString()), Arrays.stream(arguments));
        var builder = new ProcessBuilder(command.toList())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        builder.environment().remove("JDK_JAVA_OPTIONS");
        return new ExampleProgram(builder.start(), output);
    }

    /** All that it has printed, once it has ended well. */
    public String ended() throws IOException, InterruptedException {
        assertThat(process.waitFor(PATIENCE_S, TimeUnit.SECONDS)).as("it ends").isTrue();
        var printed = Files.readString(output);
        assertThat(process.exitValue()).as(printed).isZero();
        return printed;
    }

    /** Waits until it has printed all of these. */
    public void prints(String... parts) throws IOException, InterruptedException {
        var end = Instant.now().plusSeconds(PATIENCE_S);
        while (!Stream.of(parts).allMatch(Files.readString(output)::contains)) {
            assertThat(Instant.now())
                    .as(() -> "it has only printed " + written())
                    .isBefore(end);
            Thread.sleep(50);
        }
    }

    /** The lines that are JSON. */
    public List<String> documents() throws IOException {
        return Files.readAllLines(output).stream()
                .filter(line -> line.startsWith("{"))
                .toList();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    private String written() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static Path file(String example) {
        return Stream.of("..", ".")
                .map(root -> Path.of(root, "examples", "partner", example))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }

    private static Path python() {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, "python3"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }
}
