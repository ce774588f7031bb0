import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Looks at the memory of a process twenty times a second. */
final class Watch implements AutoCloseable {
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final AtomicLong highest = new AtomicLong();

    static Watch over(AdminProcess admin) {
        Watch watch = new Watch();
        watch.clock.scheduleAtFixedRate(() -> watch.look(admin), 0, 50, TimeUnit.MILLISECONDS);
        return watch;
    }

    long highest() {
        return highest.get();
    }

    private void look(AdminProcess admin) {
        try {
            highest.accumulateAndGet(admin.residentMebibytes(), Math::max);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
