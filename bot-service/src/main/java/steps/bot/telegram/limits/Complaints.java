package steps.bot.telegram.limits;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Telegram does not say whether one chat or all of them got too much. A limit for all shows in chats that had no reason of
 * their own, and in most of them: when it is reached, hardly any call gets through. A few quick chats are a small part of
 * those that are being written to, or, when hardly anybody else is there, far from what all of them may have.
 */
final class Complaints {
    private static final Duration AT_THE_SAME_TIME = Duration.ofSeconds(2);

    /** Near the common limit it takes so many chats, and this part of all. */
    private static final int SEVERAL = 3;

    private static final double MANY_OF_THEM = 1.0 / 3;

    /** Far from it we would have to be wrong about the limit itself. */
    private static final int A_CROWD = 10;

    private static final double NEARLY_ALL = 2.0 / 3;

    /** Of the common rate; the rest may be others' or was counted in another second. */
    private static final double NEAR = 0.5;

    private final Deque<Call> latest = new ArrayDeque<>();
    private final Map<Long, Integer> called = new HashMap<>();
    private final Map<Long, Integer> complaining = new HashMap<>();
    private int messages;

    /** A message went to a chat that kept its pace. */
    synchronized void went(long chatId, Instant now) {
        add(new Call(chatId, now, false));
    }

    /**
     * Telegram did not take one; whether that makes it a matter of all chats.
     *
     * @param perSecond what this replica may send to all chats together when nothing is slowed down: measured by a rate that was
     *     cut already, a few quick chats would be near it, and cut it again and again
     */
    synchronized boolean concernAll(long chatId, Instant now, double perSecond) {
        add(new Call(chatId, now, true));
        double limit = perSecond * AT_THE_SAME_TIME.toSeconds();
        return messages >= limit * NEAR ? isEvidence(SEVERAL, MANY_OF_THEM) : isEvidence(A_CROWD, NEARLY_ALL);
    }

    private boolean isEvidence(int fewest, double part) {
        return complaining.size() >= fewest && complaining.size() >= called.size() * part;
    }

    private void add(Call call) {
        latest.addLast(call);
        count(called, call.chatId(), 1);
        if (call.complained()) {
            count(complaining, call.chatId(), 1);
        } else {
            messages++;
        }
        var tooOld = call.at().minus(AT_THE_SAME_TIME);
        while (latest.getFirst().at().isBefore(tooOld)) {
            forget(latest.removeFirst());
        }
    }

    private void forget(Call call) {
        count(called, call.chatId(), -1);
        if (call.complained()) {
            count(complaining, call.chatId(), -1);
        } else {
            messages--;
        }
    }

    private static void count(Map<Long, Integer> calls, long chatId, int more) {
        calls.merge(chatId, more, (one, other) -> one + other == 0 ? null : one + other);
    }

    private record Call(long chatId, Instant at, boolean complained) {}
}
