package steps.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A variable that makes no sense stops the process before anything has started. */
class BotServiceTest {
    private static final long PATIENCE_S = 60;

    @TempDir
    Path folder;

    @Test
    void withoutATokenItEndsWithOneLine() throws IOException, InterruptedException {
        assertThat(end(Map.of())).isEqualTo(new End(1, "BOT_TOKEN is not set: Telegram knows the bot by it.\n"));
    }

    @Test
    void withAVariableThatMakesNoSenseItEndsWithOneLine() throws IOException, InterruptedException {
        assertThat(end(Map.of("BOT_TOKEN", "123456:AAbbCCdd", "BOT_SERVICE_PORT", "http")))
                .isEqualTo(new End(1, "BOT_SERVICE_PORT must be a port number, but is \"http\".\n"));
    }

    @Test
    void aFileInTheWorkingDirectoryIsReadAsTheServiceReadsIt() throws IOException, InterruptedException {
        Files.writeString(folder.resolve(".env"), "BOT_TOKEN=123456:AAbbCCdd\nTIME_ZONE=Mars/Olympus\n");
        assertThat(end(Map.of()))
                .isEqualTo(
                        new End(1, "TIME_ZONE must be a time zone such as Europe/Moscow, but is \"Mars/Olympus\".\n"));
    }

    private End end(Map<String, String> environment) throws IOException, InterruptedException {
        var said = folder.resolve("said");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), BotService.class.getName())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        var process = builder.start();
        assertThat(process.waitFor(PATIENCE_S, TimeUnit.SECONDS)).isTrue();
        return new End(process.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
    }

    private record End(int code, String said) {}
}
