import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Sends messages through the sandbox at a steady pace and as fast as it goes, and prints what that cost it. */
public final class SandboxBench {
    private static final int PEOPLE = 1_000;
    private static final int CONNECTIONS = 16;
    private static final int STEADY_PER_SECOND = 1_000;
    private static final double AIM_CORES = 0.25;

    private SandboxBench() {}

    public static void main(String[] arguments) throws Exception {
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
        double cores = run(arguments[0], seconds);
        System.exit(cores <= AIM_CORES ? 0 : 1);
    }

    private static double run(String classPath, int seconds) throws Exception {
        try (SandboxProcess sandbox = SandboxProcess.start(classPath)) {
            List<Long> people = People.create(sandbox.port(), PEOPLE);
            Load load = new Load(sandbox.port(), people, CONNECTIONS);
            System.out.println("warming up");
            load.atRate(STEADY_PER_SECOND, Duration.ofSeconds(Math.max(5, seconds / 2)));
            System.out.printf(Locale.ROOT, "%-28s %12s %10s %12s %12s %8s%n",
                    "load", "messages/s", "CPU s", "cores", "CPU us/msg", "RSS MiB");
            double cores = measure("steady " + STEADY_PER_SECOND + "/s", sandbox, seconds,
                    () -> load.atRate(STEADY_PER_SECOND, Duration.ofSeconds(seconds)));
            measure("as fast as it goes", sandbox, seconds, () -> load.flatOut(Duration.ofSeconds(seconds)));
            measure("steady " + STEADY_PER_SECOND + "/s, memory full", sandbox, seconds,
                    () -> load.atRate(STEADY_PER_SECOND, Duration.ofSeconds(seconds)));
            System.out.printf(Locale.ROOT, "at %d messages a second: %.3f of one core, aim at most %.2f%n",
                    STEADY_PER_SECOND, cores, AIM_CORES);
            return cores;
        }
    }

    private interface Run {
        long messages() throws Exception;
    }

    private static double measure(String name, SandboxProcess sandbox, int seconds, Run run) throws Exception {
        Duration before = sandbox.cpu();
        long begin = System.nanoTime();
        long messages = run.messages();
        double elapsed = (System.nanoTime() - begin) / 1e9;
        double cpu = sandbox.cpu().minus(before).toNanos() / 1e9;
        System.out.printf(Locale.ROOT, "%-28s %12.0f %10.2f %12.3f %12.0f %8d%n",
                name, messages / elapsed, cpu, cpu / elapsed, cpu * 1e6 / messages, sandbox.residentMebibytes());
        return cpu / elapsed;
    }

    /** Somebody to write to: each has said something to the bot first. */
    private static final class People {
        static List<Long> create(int port, int count) throws IOException {
            List<Long> people = new ArrayList<>();
            try (Connection connection = new Connection(port)) {
                for (int i = 0; i < count; i++) {
                    String user = connection.post("/sandbox/users", "application/json", "{\"first_name\":\"P" + i + "\"}");
                    long id = Long.parseLong(user.replaceFirst(".*\"id\":(\\d+).*", "$1"));
                    connection.post("/sandbox/users/" + id + "/messages", "application/json", "{\"text\":\"/start\"}");
                    people.add(id);
                }
            }
            return people;
        }
    }

    static long residentMebibytes(long pid) throws IOException {
        Path status = Path.of("/proc/" + pid + "/status");
        if (!Files.exists(status)) {
            return -1;
        }
        for (String line : Files.readAllLines(status)) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
            }
        }
        return -1;
    }
}
