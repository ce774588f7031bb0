package steps.bot.telegram.limits;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Queue;

/** What waits to be sent by this replica, and the moments that it has for that. Times are of {@code System.nanoTime}. */
final class Lanes {
    private static final List<Lane> MESSAGES = List.of(Lane.REPLY, Lane.DELIVERY, Lane.BROADCAST);

    private final Map<Lane, Queue<Runnable>> waiting = new EnumMap<>(Lane.class);
    private final Slots messages = new Slots();
    private final Slots statuses = new Slots();

    Lanes() {
        for (var lane : Lane.values()) {
            waiting.put(lane, new ArrayDeque<>());
        }
    }

    synchronized void add(Lane lane, Runnable go) {
        of(lane).add(go);
    }

    synchronized int waiting(Lane lane) {
        return of(lane).size();
    }

    synchronized void fill(Grant grant, long nowNs) {
        long firstNs = nowNs + grant.startsIn().toNanos();
        long spacingNs = grant.spacing().toNanos();
        if (grant.messages() > 0) {
            messages.fill(grant.messages(), firstNs, spacingNs, nowNs);
        }
        if (grant.statuses() > 0) {
            statuses.fill(grant.statuses(), firstNs + grant.messages() * spacingNs, spacingNs, nowNs);
        }
    }

    synchronized void empty() {
        messages.clear();
        statuses.clear();
    }

    /** Those whose moment is now, in their order. */
    synchronized List<Runnable> release(long nowNs) {
        var free = new ArrayList<Runnable>();
        while (isAnyMessageWaiting() && messages.take(nowNs)) {
            free.add(firstMessage());
        }
        while (!of(Lane.STATUS).isEmpty() && statuses.take(nowNs)) {
            free.add(of(Lane.STATUS).remove());
        }
        return free;
    }

    /** What is wanted beyond the moments that are there; statuses ask only when nothing else does but a broadcast. */
    synchronized Ask missing(long nowNs) {
        int urgent = of(Lane.REPLY).size() + of(Lane.DELIVERY).size();
        boolean none = messages.isEmpty(nowNs);
        return new Ask(
                none ? urgent : 0,
                urgent == 0 && statuses.isEmpty(nowNs) ? of(Lane.STATUS).size() : 0,
                none ? of(Lane.BROADCAST).size() : 0);
    }

    /** When somebody's moment comes that is there already. */
    synchronized OptionalLong nextNs(long nowNs) {
        boolean message = isAnyMessageWaiting() && !messages.isEmpty(nowNs);
        boolean status = !of(Lane.STATUS).isEmpty() && !statuses.isEmpty(nowNs);
        if (!message && !status) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(
                Math.min(message ? messages.nextNs() : Long.MAX_VALUE, status ? statuses.nextNs() : Long.MAX_VALUE));
    }

    private Queue<Runnable> of(Lane lane) {
        return Objects.requireNonNull(waiting.get(lane));
    }

    private boolean isAnyMessageWaiting() {
        return MESSAGES.stream().anyMatch(lane -> !of(lane).isEmpty());
    }

    private Runnable firstMessage() {
        return MESSAGES.stream()
                .map(this::of)
                .filter(queue -> !queue.isEmpty())
                .findFirst()
                .orElseThrow()
                .remove();
    }
}
