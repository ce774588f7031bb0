package steps.sandbox.launch.process;

import java.io.PrintStream;

/** The person's terminal, shared by everything that runs: each line says whose it is. */
public record Console(PrintStream out) {
    private static final int WIDTH = "admin-api-service".length();

    public void say(String line) {
        out.println(line);
    }

    void log(String name, String line) {
        out.println(name + " ".repeat(Math.max(0, WIDTH - name.length())) + " | " + line);
    }
}
