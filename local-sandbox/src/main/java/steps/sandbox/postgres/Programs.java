package steps.sandbox.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The two programs of the bundle that we call, initdb and pg_ctl, with what PostgreSQL needs to run as root. */
record Programs(Path home) {
    /** pg_ctl's way to say how long; recovery after a crash may take its time. */
    private static final Duration START = Duration.ofMinutes(5);

    /**
     * Bytes that each process of the server keeps: by default glibc gives the top of the heap back after each statement and asks
     * for it again with the next, a tenth of all that the server does.
     */
    private static final String KEPT_HEAP = Integer.toString(16 << 20);

    /** Ctrl-C in our terminal must not cut them off half-way: whoever is stopped by it stops the server in order. */
    private static final List<String> DEAF_TO_CTRL_C = List.of("sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");

    /** For whoever wants to see what the server is asked, such as {@code -c log_statement=all}. */
    private static final String MORE_OPTIONS = System.getProperty("steps.postgres.options", "");

    void initialise(Path data, Path passwordFile, Durability durability) {
        List<String> options = new ArrayList<>(List.of(
                "--pgdata=" + data,
                "--username=" + Superuser.NAME,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--locale=C",
                "--builtin-locale=C.UTF-8",
                "--no-instructions"));
        if (durability == Durability.THROWAWAY) {
            options.add("--no-sync");
        }
        run(command("initdb", options));
    }

    /** pg_ctl gives the server a session of its own, so Ctrl-C in our terminal never reaches it. */
    void start(Path data, Path log, int port, Durability durability) {
        run(command(
                "pg_ctl",
                List.of(
                        "start",
                        "--pgdata=" + data,
                        "--log=" + log,
                        "--wait",
                        "--timeout=" + START.toSeconds(),
                        "--options=-p " + port + " " + durability.options() + " " + MORE_OPTIONS)));
    }

    void stop(Path data, String mode, Duration patience) {
        run(stopping(data, mode, patience));
    }

    List<String> stopping(Path data, String mode, Duration patience) {
        return command(
                "pg_ctl",
                List.of(
                        "stop",
                        "--pgdata=" + data,
                        "--mode=" + mode,
                        "--wait",
                        "--timeout=" + patience.toSeconds(),
                        "--silent"));
    }

    private List<String> command(String program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        if (Platform.isRoot()) {
            // PostgreSQL refuses to run as root; in a user namespace of its own it sees "nobody".
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return command;
    }

    private static void run(List<String> command) {
        try {
            List<String> deaf = new ArrayList<>(DEAF_TO_CTRL_C);
            deaf.addAll(command);
            ProcessBuilder builder = new ProcessBuilder(deaf).redirectErrorStream(true);
            // Messages in English, and no locale of the person's that this machine may not have.
            builder.environment().put("LC_ALL", "C");
            builder.environment().putIfAbsent("MALLOC_TRIM_THRESHOLD_", KEPT_HEAP);
            Process process = builder.start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            int code = process.waitFor();
            if (code != 0) {
                throw new LocalPostgresException(explain(command, said));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "PostgreSQL's " + command.getFirst() + " did not start: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalPostgresException("Interrupted while waiting for PostgreSQL.", e);
        }
    }

    private static String explain(List<String> command, String said) {
        if (said.startsWith("unshare:")) {
            return "PostgreSQL does not run as root, and this machine forbids user namespaces (" + said
                    + "): run as an ordinary user, or set POSTGRES_HOST to another PostgreSQL.";
        }
        return String.join(" ", command) + " failed: " + said;
    }
}
