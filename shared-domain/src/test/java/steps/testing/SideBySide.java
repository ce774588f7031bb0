package steps.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;

/** Tests of what takes its seconds to come: all of them begin at once, and each is asked for its end in turn. */
public final class SideBySide {
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<DynamicTest> tests = new ArrayList<>();

    /** Begins now. */
    public SideBySide holds(String name, Executable test) {
        var end = CompletableFuture.runAsync(() -> run(test), threads);
        tests.add(DynamicTest.dynamicTest(name, () -> ask(end)));
        return this;
    }

    /** For a method that is a {@link org.junit.jupiter.api.TestFactory}. */
    public List<DynamicTest> tests() {
        return List.copyOf(tests);
    }

    private static void run(Executable test) {
        try {
            test.execute();
        } catch (Throwable failure) {
            throw new CompletionException(failure);
        }
    }

    private static void ask(CompletableFuture<Void> end) throws Throwable {
        try {
            end.join();
        } catch (CompletionException failure) {
            throw failure.getCause();
        }
    }
}
