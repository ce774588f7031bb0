import java.util.EnumMap;
import java.util.Map;

/** How a run's updates were answered. */
final class Answers {
    private final Map<Kind, Latencies> byKind = new EnumMap<>(Kind.class);
    private long refused;
    private double seconds;

    void add(Kind kind, boolean taken, long nanos) {
        byKind.computeIfAbsent(kind, k -> new Latencies()).add(nanos);
        if (!taken) {
            refused++;
        }
    }

    void lasted(long nanos) {
        seconds = nanos / 1e9;
    }

    long count() {
        return byKind.values().stream().mapToLong(Latencies::count).sum();
    }

    double seconds() {
        return seconds;
    }

    double perSecond() {
        return count() / seconds;
    }

    double refusedShare() {
        return (double) refused / count();
    }

    Latencies all() {
        Latencies all = new Latencies();
        byKind.values().forEach(all::add);
        return all;
    }

    Latencies of(Kind kind) {
        return byKind.getOrDefault(kind, new Latencies());
    }
}
