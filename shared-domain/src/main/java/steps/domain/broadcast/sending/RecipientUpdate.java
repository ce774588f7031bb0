package steps.domain.broadcast.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import steps.domain.broadcast.SkipReason;
import steps.domain.delivery.Outcome;

/**
 * What is written about a recipient after a turn of theirs.
 *
 * @param notBefore when they have another turn; of no importance when there is none
 * @param messageId Telegram's number of the message
 * @param attempts counted from now on
 * @param reason why it is not sent
 */
record RecipientUpdate(
        DueRecipient recipient,
        String state,
        Instant notBefore,
        @Nullable Long messageId,
        int attempts,
        @Nullable String reason) {
    /** With the pauses below, a quarter of an hour. */
    static final int MOST_ATTEMPTS = 8;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final int LONGEST_REASON = 200;

    static RecipientUpdate of(DueRecipient person, Verdict.Skip skip, Instant now) {
        return new RecipientUpdate(
                person,
                "skipped",
                now,
                null,
                person.attempts() - 1,
                skip.reason().code());
    }

    static RecipientUpdate of(DueRecipient person, Verdict.Wait wait) {
        return new RecipientUpdate(person, "waiting", wait.until(), null, person.attempts() - 1, null);
    }

    static RecipientUpdate of(DueRecipient person, Outcome outcome, Instant now, RandomGenerator random) {
        return switch (outcome) {
            case Outcome.Sent sent ->
                new RecipientUpdate(person, "sent", now, sent.messageId(), person.attempts(), null);
            case Outcome.Blocked blocked -> end(person, "blocked", blocked.reason(), now);
            case Outcome.Deleted deleted -> end(person, "skipped", SkipReason.DELETED.code(), now);
            case Outcome.Moved moved -> end(person, "skipped", SkipReason.MOVED.code(), now);
            case Outcome.Unreadable unreadable -> end(person, "failed", unreadable.reason(), now);
            case Outcome.Refused refused -> end(person, "failed", refused.reason(), now);
            case Outcome.TooLate late -> end(person, "skipped", SkipReason.STALE.code(), now);
            case Outcome.Doubtful doubtful -> end(person, "unknown", doubtful.reason(), now);
            case Outcome.Postponed postponed ->
                new RecipientUpdate(
                        person,
                        "waiting",
                        now.plus(spread(postponed.pause(), random)),
                        null,
                        person.attempts() - 1,
                        null);
            case Outcome.NotTaken notTaken -> again(person, notTaken.reason(), now, random);
        };
    }

    /** Nothing reaches them until they come back. */
    boolean isOutOfReach() {
        return state.equals("blocked") || SkipReason.DELETED.code().equals(reason);
    }

    private static RecipientUpdate again(DueRecipient person, String reason, Instant now, RandomGenerator random) {
        if (person.attempts() >= MOST_ATTEMPTS) {
            return end(person, "failed", reason, now);
        }
        var pause = FIRST_PAUSE.multipliedBy(1L << (person.attempts() - 1));
        var shorter = pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
        return new RecipientUpdate(
                person, "waiting", now.plus(spread(shorter, random)), null, person.attempts(), shortened(reason));
    }

    private static RecipientUpdate end(DueRecipient person, String state, String reason, Instant now) {
        return new RecipientUpdate(person, state, now, null, person.attempts(), shortened(reason));
    }

    /** Up to half as long again, so that what failed together does not come back together. */
    private static Duration spread(Duration time, RandomGenerator random) {
        return time.plusNanos((long) (time.toNanos() * 0.5 * random.nextDouble()));
    }

    private static String shortened(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }
}
