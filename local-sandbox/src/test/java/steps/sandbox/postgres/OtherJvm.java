package steps.sandbox.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;

/** A program of the tests in a process of its own, that says one line when it is ready and then waits to be killed. */
record OtherJvm(Process process, String word) implements AutoCloseable {
    static OtherJvm running(Class<?> program, Path folder) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        String word = output.readLine();
        if (word == null) {
            throw new AssertionError(program.getSimpleName() + " ended before it was ready");
        }
        return new OtherJvm(process, word);
    }

    /** As kill -9 does. */
    void kill() {
        try {
            process.destroyForcibly().onExit().join();
        } catch (CompletionException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
