package steps.sandbox.events;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** A log with numbered entries that forgets the oldest beyond a count and beyond a total weight. */
public final class Ring<T> {
    private record Entry<T>(long number, long weight, T value) {}

    private final Deque<Entry<T>> entries = new ArrayDeque<>();
    private final int maxCount;
    private final long maxWeight;
    private long weight;
    private long last;

    public Ring(int maxCount, long maxWeight) {
        this.maxCount = maxCount;
        this.maxWeight = maxWeight;
    }

    /** The number that the next entry will have. */
    public long next() {
        return last + 1;
    }

    public void add(T value, long valueWeight) {
        entries.addLast(new Entry<>(++last, valueWeight, value));
        weight += valueWeight;
        while (entries.size() > maxCount || (weight > maxWeight && entries.size() > 1)) {
            weight -= entries.removeFirst().weight();
        }
    }

    /** Entries with a number above {@code number}, oldest first, at most {@code limit}. */
    public List<T> since(long number, int limit) {
        ArrayDeque<T> newer = new ArrayDeque<>();
        Iterator<Entry<T>> backwards = entries.descendingIterator();
        while (backwards.hasNext()) {
            Entry<T> entry = backwards.next();
            if (entry.number() <= number) {
                break;
            }
            newer.addFirst(entry.value());
        }
        return new ArrayList<>(newer).subList(0, Math.min(limit, newer.size()));
    }

    /** Forgets the entries; numbers go on, so that a reader's {@code since} stays true. */
    public void clear() {
        entries.clear();
        weight = 0;
    }
}
