package steps.sandbox.clients;

import static steps.sandbox.testing.Eventually.eventually;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import steps.sandbox.SandboxOptions;

/** The grammY bot of {@code src/test/node} as a process, installed from npm below {@code target}. */
final class NodeBot implements AutoCloseable {
    private static final Path SOURCES = Path.of("src/test/node");
    private static final Path INSTALLED = Path.of("target/node");
    private static final int INSTALL_MINUTES = 5;

    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    private NodeBot(Process process) {
        this.process = process;
        Thread.startVirtualThread(this::read);
    }

    static boolean isPossible() {
        return Stream.of("node", "npm").allMatch(NodeBot::isOnPath);
    }

    private static boolean isOnPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** Installs what the lock file names; gives npm's words when it could not. */
    static String install() throws IOException, InterruptedException {
        Files.createDirectories(INSTALLED);
        try (Stream<Path> sources = Files.list(SOURCES)) {
            for (Path source : sources.toList()) {
                Files.copy(source, INSTALLED.resolve(source.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Process npm = new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts")
                .directory(INSTALLED.toFile())
                .redirectErrorStream(true)
                .redirectOutput(INSTALLED.resolve("npm.log").toFile())
                .start();
        boolean ended = npm.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES);
        npm.destroy();
        return ended && npm.exitValue() == 0 ? "" : Files.readString(INSTALLED.resolve("npm.log"));
    }

    static NodeBot start(String url, String mode) throws IOException {
        ProcessBuilder node = new ProcessBuilder("node", "bot.js", url, mode)
                .directory(INSTALLED.toFile())
                .redirectErrorStream(true);
        node.environment().put("BOT_TOKEN", SandboxOptions.DEFAULT_TOKEN);
        NodeBot bot = new NodeBot(node.start());
        eventually("the bot is ready: " + bot.lines, () -> bot.lines.contains("ready"));
        return bot;
    }

    List<String> lines() {
        return lines;
    }

    private void read() {
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            output.lines().forEach(lines::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
