import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sandbox in a process of its own, on a free port, with a small heap and no limits of pace. */
final class SandboxProcess implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("Telegram sandbox at http://[^:]+:(\\d+)");

    private final Process process;
    private final int port;

    private SandboxProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static SandboxProcess start(String classPath) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder =
                new ProcessBuilder(java, "-Xmx256m", "-XX:+UseSerialGC", "-cp", classPath, "steps.sandbox.SandboxMain");
        builder.environment().put("SANDBOX_PORT", "0");
        builder.environment().put("SANDBOX_RATE_PER_SECOND", "0");
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                SandboxProcess sandbox = new SandboxProcess(process, Integer.parseInt(address.group(1)));
                sandbox.liftLimitsPerChat();
                return sandbox;
            }
        }
        throw new IOException("the sandbox did not start");
    }

    private void liftLimitsPerChat() throws IOException {
        try (Connection connection = new Connection(port)) {
            connection.send("PUT", "/sandbox/settings", "application/json", "{\"rate_per_chat\":0}");
        }
    }

    int port() {
        return port;
    }

    Duration cpu() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    long residentMebibytes() throws IOException {
        return SandboxBench.residentMebibytes(process.pid());
    }

    @Override
    public void close() {
        process.destroy();
    }
}
