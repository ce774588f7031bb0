package steps.sandbox.chat;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import steps.sandbox.settings.LiveSettings;

/** Presses of buttons that wait for an answer; each can be answered once and not for long. */
public final class CallbackQueries {
    private static final int KEPT = 100_000;

    /** A press; {@code at} in Unix milliseconds. */
    public record Pressed(long userId, int messageId, String data, long at) {}

    private final LiveSettings settings;
    private final Clock clock;
    private final Map<String, Pressed> open = new LinkedHashMap<>();

    public CallbackQueries(LiveSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Opens a query and gives its id. */
    public String press(long userId, int messageId, String data) {
        String id = String.valueOf(ThreadLocalRandom.current().nextLong(1L << 60, Long.MAX_VALUE));
        open.put(id, new Pressed(userId, messageId, data, clock.millis()));
        if (open.size() > KEPT) {
            open.remove(open.keySet().iterator().next());
        }
        return id;
    }

    /** Closes a query; empty when it was never there, was answered before, or is too old. */
    public Optional<Pressed> answer(String id) {
        return Optional.ofNullable(open.remove(id))
                .filter(pressed ->
                        clock.millis() - pressed.at() <= settings.now().callbackAnswerS() * 1000);
    }

    public boolean isOpen(String id) {
        return open.containsKey(id);
    }

    /** Who pressed, 0 for an unknown id. */
    public long pressedBy(String id) {
        Pressed pressed = open.get(id);
        return pressed == null ? 0 : pressed.userId();
    }

    public void clear() {
        open.clear();
    }

    public Map<String, Pressed> state() {
        return Map.copyOf(open);
    }

    public void restore(Map<String, Pressed> state) {
        open.putAll(state);
    }
}
