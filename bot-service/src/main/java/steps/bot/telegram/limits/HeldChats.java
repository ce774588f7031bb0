package steps.bot.telegram.limits;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Chats that Telegram wanted left alone lately, as all replicas know them. Times are the database's. */
public record HeldChats(Map<Long, Instant> until) {
    public static final HeldChats NONE = new HeldChats(Map.of());

    /** A chat that has had too much is written to with more care for so long, by every replica. */
    public static final Duration REMEMBERED = Duration.ofMinutes(1);

    /** Of more than these none is alone in having too much, and the row must stay small. */
    private static final int MOST = 100;

    public HeldChats {
        until = Map.copyOf(until);
    }

    public static HeldChats of(Long[] chats, Instant[] until) {
        var held = new HashMap<Long, Instant>();
        for (int i = 0; i < chats.length; i++) {
            held.put(chats[i], until[i]);
        }
        return new HeldChats(held);
    }

    public HeldChats with(long chatId, Instant end, Instant now) {
        var held = new HashMap<>(until);
        held.merge(chatId, end, (one, other) -> one.isAfter(other) ? one : other);
        return new HeldChats(held).at(now);
    }

    /** Without those that nobody needs to know of any more. */
    public HeldChats at(Instant now) {
        if (until.isEmpty()) {
            return this;
        }
        var left = new HashMap<Long, Instant>();
        until.entrySet().stream()
                .filter(held -> held.getValue().plus(REMEMBERED).isAfter(now))
                .sorted(Map.Entry.<Long, Instant>comparingByValue().reversed())
                .limit(MOST)
                .forEach(held -> left.put(held.getKey(), held.getValue()));
        return new HeldChats(left);
    }

    /** In one order, the times as {@link #times()} has them. */
    public List<Long> chats() {
        return until.keySet().stream().sorted(Comparator.naturalOrder()).toList();
    }

    public List<Instant> times() {
        return chats().stream().map(until::get).toList();
    }
}
