package steps.bot.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** How fast each chat may be written to, and which are to be left alone for a while. Of this replica only. */
final class ChatPaces {
    private static final int CHATS_BEFORE_CLEANING = 10_000;

    private final Duration interval;
    private final Duration saved;
    private final Map<Long, Pace> chats = new HashMap<>();

    /**
     * Paces for chats.
     *
     * @param perSecond messages a second to one chat
     * @param burst messages that may follow each other at once
     */
    ChatPaces(double perSecond, int burst) {
        this.interval = Duration.ofNanos(Math.round(1e9 / perSecond));
        this.saved = interval.multipliedBy(burst - 1L);
    }

    /** Counts one message and tells how long it has to wait. */
    synchronized Duration take(long chatId, Instant now) {
        var pace = of(chatId, now);
        var at = latest(now, latest(pace.nextAt().minus(saved), pace.heldUntil()));
        chats.put(chatId, new Pace(latest(pace.nextAt(), at).plus(interval), pace.heldUntil()));
        cleanUp(now);
        return Duration.between(now, at);
    }

    /** Counts one message if more than half of what is saved up is there, so that an answer finds room after it. */
    synchronized boolean takeSpare(long chatId, Instant now) {
        var pace = of(chatId, now);
        boolean room = !now.isBefore(pace.nextAt().minus(saved.dividedBy(2))) && !now.isBefore(pace.heldUntil());
        if (room) {
            chats.put(chatId, new Pace(latest(pace.nextAt(), now).plus(interval), pace.heldUntil()));
        }
        return room;
    }

    synchronized void hold(long chatId, Instant until) {
        var pace = chats.getOrDefault(chatId, Pace.IDLE);
        chats.put(chatId, new Pace(pace.nextAt(), latest(pace.heldUntil(), until)));
    }

    /** How long the chat is still to be left alone. */
    synchronized Duration held(long chatId, Instant now) {
        var until = chats.getOrDefault(chatId, Pace.IDLE).heldUntil();
        return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
    }

    synchronized int size() {
        return chats.size();
    }

    private Pace of(long chatId, Instant now) {
        var pace = chats.getOrDefault(chatId, Pace.IDLE);
        return pace.isIdle(now) ? Pace.IDLE : pace;
    }

    private void cleanUp(Instant now) {
        if (chats.size() > CHATS_BEFORE_CLEANING) {
            chats.values().removeIf(pace -> pace.isIdle(now));
        }
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private record Pace(Instant nextAt, Instant heldUntil) {
        static final Pace IDLE = new Pace(Instant.EPOCH, Instant.EPOCH);

        boolean isIdle(Instant now) {
            return !nextAt.isAfter(now) && !heldUntil.isAfter(now);
        }
    }
}
