package steps.bot.telegram.limits;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntSupplier;
import steps.bot.telegram.TelegramSettings;
import steps.platform.lease.Replicas;

/**
 * How fast each chat may be written to, and which are to be left alone for a while. Messages and edits share one token bucket: what
 * answers a person goes out at once while there is anything in it, all else gives way and leaves them the half. This replica
 * counts what it sends itself; that Telegram had too much in a chat it also knows when another was told so. Then all of them
 * together keep the rate for a minute, each its share of it, and nothing is saved up.
 */
@Singleton
class ChatPaces {
    private static final int CHATS_BEFORE_CLEANING = 10_000;

    private final Duration interval;
    private final Duration saved;
    private final IntSupplier replicas;
    private final Map<Long, Pace> chats = new HashMap<>();

    @Inject
    ChatPaces(TelegramSettings settings, Replicas replicas) {
        this(settings.ratePerChat(), settings.chatBurst(), replicas::count);
    }

    /**
     * Paces for chats.
     *
     * @param perSecond calls a second to one chat in the long run
     * @param burst calls that may follow each other at once
     * @param replicas how many send, this one among them
     */
    ChatPaces(double perSecond, int burst, IntSupplier replicas) {
        this.interval = Duration.ofNanos(Math.round(1e9 / perSecond));
        this.saved = interval.multipliedBy(burst - 1L);
        this.replicas = replicas;
    }

    /** Counts one call and tells how long it has to wait. */
    synchronized Duration take(Lane lane, long chatId, Instant now) {
        var pace = of(chatId, now);
        var room = lane == Lane.REPLY ? saved(pace, now) : saved(pace, now).dividedBy(2);
        var at = latest(now, latest(pace.nextAt().minus(room), pace.heldUntil()));
        chats.put(chatId, pace.sentAt(at, interval(pace, now)));
        cleanUp(now);
        return Duration.between(now, at);
    }

    /** Counts one call if more than half of what is saved up is there, so that an answer finds room after it. */
    synchronized boolean takeSpare(long chatId, Instant now) {
        var pace = of(chatId, now);
        boolean room =
                !now.isBefore(pace.nextAt().minus(saved(pace, now).dividedBy(2))) && !now.isBefore(pace.heldUntil());
        if (room) {
            chats.put(chatId, pace.sentAt(now, interval(pace, now)));
        }
        return room;
    }

    /** Whether a complaint would be a surprise: half of what is saved up is there, and it has not complained lately. */
    synchronized boolean isCalm(long chatId, Instant now) {
        var pace = chats.getOrDefault(chatId, Pace.IDLE);
        return !pace.isStrained(now) && !pace.nextAt().minus(saved.dividedBy(2)).isAfter(now);
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

    private Duration saved(Pace pace, Instant now) {
        return pace.isStrained(now) ? Duration.ZERO : saved;
    }

    private Duration interval(Pace pace, Instant now) {
        return pace.isStrained(now) ? interval.multipliedBy(replicas.getAsInt()) : interval;
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

        Pace sentAt(Instant at, Duration interval) {
            return new Pace(latest(nextAt, at).plus(interval), heldUntil);
        }

        boolean isStrained(Instant now) {
            return heldUntil.plus(HeldChats.REMEMBERED).isAfter(now);
        }

        boolean isIdle(Instant now) {
            return !nextAt.isAfter(now) && !isStrained(now);
        }
    }
}
