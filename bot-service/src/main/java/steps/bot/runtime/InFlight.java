package steps.bot.runtime;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * How many messages are under way at once: what half a second takes, because after a crash nobody knows which of them had arrived.
 * One at a time looks for more.
 */
public final class InFlight {
    private static final double UNDER_WAY_S = 0.5;
    private static final int FEWEST = 4;

    private final int most;
    private final AtomicInteger size = new AtomicInteger();
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile boolean over;

    public InFlight(double ratePerSecond) {
        this.most = Math.max(FEWEST, (int) Math.ceil(ratePerSecond * UNDER_WAY_S));
    }

    /** Nothing more is looked for; what is under way goes on. */
    public void finish() {
        over = true;
    }

    public int size() {
        return size.get();
    }

    public int room() {
        return Math.max(0, most - size.get());
    }

    public boolean isHalfEmpty() {
        return size.get() <= most / 2;
    }

    public void add(int begun) {
        size.addAndGet(begun);
    }

    public void remove() {
        size.decrementAndGet();
    }

    /** Looks for more unless somebody does already, or nothing more is wanted. */
    public Uni<Void> look(Supplier<Uni<Void>> forMore) {
        return Uni.createFrom()
                .deferred(() -> over || !looking.compareAndSet(false, true)
                        ? Uni.createFrom().voidItem()
                        : forMore.get().onTermination().invoke(() -> looking.set(false)));
    }
}
