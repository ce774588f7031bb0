package steps.sandbox.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import steps.sandbox.testing.Hook;
import steps.sandbox.testing.RunningSandbox;

/** The examples of {@code docs/sandbox.md} are run as they stand there. */
class DocumentationTest {
    private static final Path DOCUMENT = Path.of("../docs/sandbox.md");
    private static final Pattern SHELL = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);

    @RegisterExtension
    static final RunningSandbox RUNNING = new RunningSandbox();

    @Test
    void everyExampleSucceeds() throws IOException, InterruptedException {
        assumeTrue(
                Stream.of("bash", "curl").allMatch(DocumentationTest::isOnPath), "bash and curl are not on the PATH");
        try (Hook hook = new Hook()) {
            String output = run(examples(hook));
            assertThat(output)
                    .contains("\"callback_query_id\":")
                    .contains("{\"ok\":true,\"result\":true}")
                    .contains("\"description\":\"Webhook was set\"")
                    .contains("\"taken\":false")
                    .contains("\"temperature_2m\":")
                    .doesNotContainPattern("(?m)^\\{\"error\"|\"ok\":false");
        }
    }

    private static String examples(Hook hook) throws IOException {
        StringBuilder script = new StringBuilder("set -u\ncurl() { command curl \"$@\"; echo; }\n");
        Matcher blocks = SHELL.matcher(Files.readString(DOCUMENT));
        while (blocks.find()) {
            script.append(blocks.group(1));
        }
        return script.toString()
                .replace("http://localhost:8082", RUNNING.sandbox().url())
                .replace("http://localhost:8080/webhook", hook.url());
    }

    private static String run(String script) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("bash", "-c", script)
                .redirectErrorStream(true)
                .start();
        String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).as(output).isZero();
        return output;
    }

    private static boolean isOnPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
