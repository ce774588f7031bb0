package steps.bot.telegram.limits;

import java.time.Duration;
import java.time.Instant;

/**
 * What all replicas together may send, as moments that are given away one after the other. Times are the database's.
 *
 * @param nextAt the first moment that nobody has
 * @param statusNextAt the same for status edits, which have a part of the budget only
 * @param pace the part of the full rate that Telegram took without complaint, as of {@code pacedAt}
 * @param heldUntil when any chat may be written to again
 * @param chats those that have a time of their own
 */
record SendBudget(
        Instant nextAt, Instant statusNextAt, double pace, Instant pacedAt, Instant heldUntil, HeldChats chats) {
    private static final double STATUS_PART = 0.4;

    /** What nobody sent for so long may be caught up with. Telegram itself lets about a second's worth pass at once. */
    private static final double SAVED_S = 0.3;

    /** So far ahead moments are given away: short, so that replicas take turns. */
    private static final double AHEAD_S = 0.25;

    private static final double SLOWER = 0.7;
    private static final double SLOWEST = 0.1;

    /** From the half back to the whole in a little less than two minutes. */
    private static final double FASTER_PER_S = 0.005;

    /** A grant and the budget that is left after it. */
    record Granted(Grant grant, SendBudget left) {}

    Granted grant(Ask ask, double fullRate, Instant now) {
        if (now.isBefore(heldUntil)) {
            return new Granted(Grant.nothing(Duration.between(now, heldUntil), pace), this);
        }
        double rate = fullRate * paceAt(now);
        var all = new Line(nextAt, rate, now);
        var status = new Line(statusNextAt, rate * STATUS_PART, now);
        int urgent = Math.clamp(ask.messages(), 0, all.free());
        int statuses = Math.clamp(ask.statuses(), 0, Math.min(status.free(), all.free() - urgent));
        int messages = urgent + Math.clamp(ask.broadcasts(), 0, all.free() - urgent - statuses);
        var grant = new Grant(
                messages,
                statuses,
                Duration.between(now, all.from()),
                seconds(1 / rate),
                seconds(Math.max(AHEAD_S / 2, 1 / rate)),
                paceAt(now));
        var left = new SendBudget(
                all.after(messages + statuses), status.after(statuses), pace, pacedAt, heldUntil, chats.at(now));
        return new Granted(grant, left);
    }

    /** Telegram has asked everybody for patience. While it is being had, the same complaint comes from many calls. */
    SendBudget slowedDown(Duration hold, Instant now) {
        double slower = now.isBefore(heldUntil) ? paceAt(now) : Math.max(SLOWEST, paceAt(now) * SLOWER);
        var until = now.plus(hold);
        return new SendBudget(nextAt, statusNextAt, slower, now, until.isAfter(heldUntil) ? until : heldUntil, chats);
    }

    /** Telegram has asked for patience in one chat. */
    SendBudget held(long chatId, Duration hold, Instant now) {
        return new SendBudget(nextAt, statusNextAt, pace, pacedAt, heldUntil, chats.with(chatId, now.plus(hold), now));
    }

    double paceAt(Instant now) {
        double quietS = Math.max(0, secondsBetween(heldUntil.isAfter(pacedAt) ? heldUntil : pacedAt, now));
        return Math.min(1, pace + quietS * FASTER_PER_S);
    }

    private static Duration seconds(double seconds) {
        return Duration.ofNanos(Math.round(seconds * 1e9));
    }

    private static double secondsBetween(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1e9;
    }

    /** Moments of one rate; never less than one of them is saved up, else a rate below three would stand still. */
    private record Line(Instant from, double rate, Instant now) {
        Line {
            var earliest = now.minus(seconds(Math.max(SAVED_S, 1 / rate)));
            from = from.isBefore(earliest) ? earliest : from;
        }

        int free() {
            return (int) Math.max(0, Math.floor((secondsBetween(from, now) + AHEAD_S) * rate));
        }

        Instant after(int taken) {
            return from.plus(seconds(taken / rate));
        }
    }
}
