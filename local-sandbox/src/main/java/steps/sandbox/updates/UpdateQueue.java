package steps.sandbox.updates;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import steps.sandbox.events.Change;
import steps.sandbox.events.Changes;
import steps.sandbox.json.Json;

/** All updates that the bot has not taken, in the order of their ids. */
public final class UpdateQueue {
    static final int MAX_UPDATES = 100_000;
    private static final long MAX_BYTES = 128L * 1024 * 1024;
    private static final int MAX_UPDATE_BYTES = 512 * 1024;
    private static final int FIRST_ID_FROM = 2_000_001;
    private static final int FIRST_ID_TO = 1_000_000_000;
    private static final long WEEK_S = 7 * 86_400L;

    private final Clock clock;
    private final Changes changes;
    private final TreeMap<Integer, PendingUpdate> pending = new TreeMap<>();
    private final List<Runnable> addedListeners = new ArrayList<>();
    private final List<Consumer<Settled>> settledListeners = new ArrayList<>();
    private AllowedUpdates allowed = AllowedUpdates.DEFAULT;
    private long bytes;
    private int nextId;
    private long lastAddedAt;

    /** The end of an update: taken by the bot, or dropped because it expired or was discarded. */
    public record Settled(int updateId, boolean taken) {}

    public UpdateQueue(Clock clock, Changes changes) {
        this.clock = clock;
        this.changes = changes;
    }

    public void onAdded(Runnable listener) {
        addedListeners.add(listener);
    }

    public Runnable onSettled(Consumer<Settled> listener) {
        settledListeners.add(listener);
        return () -> settledListeners.remove(listener);
    }

    public AllowedUpdates allowed() {
        return allowed;
    }

    public void allow(AllowedUpdates updates) {
        allowed = updates;
        changes.tell(new Change.Elsewhere());
    }

    /** Queues an update and gives its id; nothing when the bot does not want it, it is too old or the queue is full. */
    public OptionalInt add(String type, JsonNode payload) {
        return add(type, payload, 1);
    }

    /** As {@link #add(String, JsonNode)}, delivered so many times at once, each time under the same id. */
    public OptionalInt add(String type, JsonNode payload, int copies) {
        long now = clock.instant().getEpochSecond();
        UpdateKind kind = UpdateKind.of(type);
        long expiresAt = kind.expiresAt(payload, now);
        if (!allowed.allows(type) || expiresAt < now) {
            return OptionalInt.empty();
        }
        if (nextId == 0 || now - lastAddedAt > WEEK_S) {
            dropExpired();
            nextId = ThreadLocalRandom.current().nextInt(FIRST_ID_FROM, FIRST_ID_TO);
        }
        String json = json(nextId, type, payload);
        if (pending.size() >= MAX_UPDATES || bytes + json.length() > MAX_BYTES || json.length() > MAX_UPDATE_BYTES) {
            return OptionalInt.empty();
        }
        lastAddedAt = now;
        put(new PendingUpdate(nextId, type, kind.key(payload), expiresAt, json, copies));
        changes.tell(new Change.Elsewhere());
        List.copyOf(addedListeners).forEach(Runnable::run);
        return OptionalInt.of(nextId++);
    }

    private void put(PendingUpdate update) {
        pending.put(update.id(), update);
        bytes += update.bytes();
    }

    /** The line break after the id is the real server's. */
    private static String json(int id, String type, JsonNode payload) {
        return "{\"update_id\":" + id + ",\n\"" + type + "\":" + new String(Json.bytes(payload), StandardCharsets.UTF_8)
                + "}";
    }

    public NavigableMap<Integer, PendingUpdate> pending() {
        return Collections.unmodifiableNavigableMap(pending);
    }

    public boolean isPending(int id) {
        return pending.containsKey(id);
    }

    public int size() {
        return pending.size();
    }

    public void taken(int id) {
        settle(id, true);
    }

    public void drop(int id) {
        settle(id, false);
    }

    public void takenBelow(int offset) {
        List.copyOf(pending.headMap(offset).keySet()).forEach(this::taken);
    }

    public void dropAll() {
        List.copyOf(pending.keySet()).forEach(this::drop);
    }

    /** Drops what nobody fetched in its lifetime. */
    public void dropExpired() {
        long now = clock.instant().getEpochSecond();
        pending.values().stream()
                .filter(update -> update.expiresAt() < now)
                .map(PendingUpdate::id)
                .toList()
                .forEach(this::drop);
    }

    private void settle(int id, boolean taken) {
        PendingUpdate update = pending.remove(id);
        if (update != null) {
            bytes -= update.bytes();
            changes.tell(new Change.Elsewhere());
            List.copyOf(settledListeners).forEach(listener -> listener.accept(new Settled(id, taken)));
        }
    }

    /** What a snapshot keeps. */
    public record State(int nextId, long lastAddedAt, AllowedUpdates allowed, List<PendingUpdate> pending) {}

    public State state() {
        return new State(nextId, lastAddedAt, allowed, List.copyOf(pending.values()));
    }

    public void restore(State state) {
        nextId = state.nextId();
        lastAddedAt = state.lastAddedAt();
        allowed = state.allowed();
        state.pending().forEach(this::put);
    }
}
