package steps.platform.lease;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What one replica has seen of the others. A silence counts only as far as this replica itself was there to listen all the
 * time: while nobody reaches the database, nobody can give a sign of life.
 */
final class Roster {
    private final Duration silence;
    private final Duration attention;
    private Map<Long, Sighting> seen = new HashMap<>();
    private long lookedNs;

    /**
     * An empty one.
     *
     * @param silence after which a replica is dead
     * @param attention the longest pause between two looks that leaves no doubt about what happened between them
     */
    Roster(Duration silence, Duration attention) {
        this.silence = silence;
        this.attention = attention;
    }

    /** A sign of life as it stands in the database. */
    record Sign(long replica, long beats) {}

    /**
     * What a look at the signs tells.
     *
     * @param silent those who are dead, with their last sign
     * @param someWent whether one that was there is not there any more
     */
    record News(List<Sign> silent, boolean someWent) {}

    /** Times are of {@code System.nanoTime}. */
    News look(List<Sign> signs, long nowNs) {
        if (nowNs - lookedNs > attention.toNanos()) {
            forgetTimes(nowNs);
        }
        lookedNs = nowNs;
        var now = new HashMap<Long, Sighting>();
        signs.forEach(sign -> now.put(sign.replica(), sighting(sign, nowNs)));
        boolean someWent = !now.keySet().containsAll(seen.keySet());
        seen = now;
        var silent = signs.stream()
                .filter(sign ->
                        nowNs - Objects.requireNonNull(now.get(sign.replica())).sinceNs() >= silence.toNanos())
                .toList();
        return new News(silent, someWent);
    }

    private Sighting sighting(Sign sign, long nowNs) {
        var before = seen.get(sign.replica());
        return before != null && before.beats() == sign.beats() ? before : new Sighting(sign.beats(), nowNs);
    }

    private void forgetTimes(long nowNs) {
        seen.replaceAll((replica, sighting) -> new Sighting(sighting.beats(), nowNs));
    }

    private record Sighting(long beats, long sinceNs) {}
}
