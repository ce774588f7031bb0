package steps.sandbox.launch;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import steps.sandbox.launch.process.Console;

/**
 * Processes of ours whose launcher was killed. Each carries a mark on its command line that names the checkout and what
 * it belongs to, so a stranger is never taken for ours and none is forgotten.
 */
record Leftovers(String mark) {
    private static final Duration TO_STOP = Duration.ofSeconds(10);

    static Leftovers of(Checkout checkout, String command) {
        return new Leftovers("-Dsteps.belongs-to=" + checkout.root() + "#" + command);
    }

    void stop(Console console) throws InterruptedException {
        List<ProcessHandle> ours = find();
        ours.forEach(process -> {
            console.say("Stopping process " + process.pid() + ", left over from a run that was killed.");
            process.destroy();
        });
        Instant end = Instant.now().plus(TO_STOP);
        while (!find().isEmpty()) {
            if (Instant.now().isAfter(end)) {
                find().forEach(ProcessHandle::destroyForcibly);
            }
            Thread.sleep(50);
        }
    }

    private List<ProcessHandle> find() {
        return ProcessHandle.allProcesses()
                .filter(process -> Arrays.asList(process.info().arguments().orElse(new String[0]))
                        .contains(mark))
                .toList();
    }
}
