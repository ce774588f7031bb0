package steps.sandbox.updates;

import java.util.ArrayDeque;
import java.util.Deque;

/** Loaded updates with one key; only the first is ever on its way. */
final class Lane {
    private final Deque<PendingUpdate> updates = new ArrayDeque<>();
    private int failures;
    private boolean repeated;
    private boolean delayed;

    void add(PendingUpdate update) {
        updates.addLast(update);
    }

    PendingUpdate first() {
        return updates.getFirst();
    }

    boolean isEmpty() {
        return updates.isEmpty();
    }

    int failures() {
        return failures;
    }

    int fail() {
        return ++failures;
    }

    /** Goes on to the next update. */
    void next() {
        updates.removeFirst();
        failures = 0;
        repeated = false;
        delayed = false;
    }

    /** True once for each update: a fault has its say only before the first try. */
    boolean mayBeDelayed() {
        boolean first = !delayed && !repeated && failures == 0;
        delayed = true;
        return first;
    }

    boolean isRepeated() {
        return repeated;
    }

    void repeat() {
        repeated = true;
    }
}
