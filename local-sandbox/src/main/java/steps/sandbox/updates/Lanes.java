package steps.sandbox.updates;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** The updates that are loaded for delivery, a lane for each key, and the lanes that may go now. */
final class Lanes {
    private final UpdateQueue queue;
    private final int mostLoaded;
    private final Map<QueueKey, Lane> lanes = new HashMap<>();
    private final Deque<Lane> ready = new ArrayDeque<>();
    private int loaded;
    private int lastLoaded;

    Lanes(UpdateQueue queue, int mostLoaded) {
        this.queue = queue;
        this.mostLoaded = mostLoaded;
    }

    /** Takes in what is pending, as far as it fits. */
    void load() {
        if (loaded == 0) {
            // Ids start elsewhere after a quiet week, maybe below the last one.
            lastLoaded = 0;
        }
        for (PendingUpdate update : queue.pending().tailMap(lastLoaded, false).values()) {
            if (loaded >= mostLoaded) {
                return;
            }
            lastLoaded = update.id();
            loaded++;
            lanes.computeIfAbsent(update.key(), key -> makeReady(new Lane())).add(update);
        }
    }

    private Lane makeReady(Lane lane) {
        ready.addLast(lane);
        return lane;
    }

    boolean hasReady() {
        return !ready.isEmpty();
    }

    Lane takeReady() {
        return ready.removeFirst();
    }

    /** The lane's first update may go, again or at last. */
    void ready(Lane lane) {
        ready.addLast(lane);
    }

    /** The lane's first update is done with. */
    void advance(Lane lane) {
        QueueKey key = lane.first().key();
        lane.next();
        loaded--;
        if (lane.isEmpty()) {
            lanes.remove(key);
        } else {
            ready.addLast(lane);
        }
    }
}
