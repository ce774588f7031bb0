package steps.domain.delivery;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What is written about a delivery after an attempt.
 *
 * @param pause until the next attempt, zero when there is none
 * @param messageId Telegram's number of the message
 * @param attempts counted from now on
 * @param reason why it is not sent
 */
record DeliveryUpdate(
        String state,
        Duration pause,
        @Nullable Long messageId,
        int attempts,
        @Nullable String reason) {
    /** With the pauses below, half a day. */
    static final int MOST_ATTEMPTS = 20;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int LONGEST_REASON = 500;

    static DeliveryUpdate of(Settlement settlement, RandomGenerator random) {
        int attempts = settlement.delivery().attempts();
        return switch (settlement.outcome()) {
            case Outcome.Sent sent -> new DeliveryUpdate("sent", Duration.ZERO, sent.messageId(), attempts, null);
            case Outcome.Blocked blocked -> end("blocked", attempts, blocked.reason());
            case Outcome.Deleted deleted -> end("blocked", attempts, deleted.reason());
            case Outcome.Unreadable unreadable -> end("unreadable", attempts, unreadable.reason());
            case Outcome.TooLate late -> end("canceled", attempts, late.reason());
            case Outcome.Refused refused -> end("failed", attempts, refused.reason());
            case Outcome.Postponed postponed ->
                new DeliveryUpdate("waiting", spread(postponed.pause(), random), null, attempts - 1, null);
            case Outcome.NotTaken notTaken -> again(attempts, notTaken.reason(), random);
            case Outcome.Doubtful doubtful ->
                switch (settlement.delivery().afterCrash()) {
                    case RESEND -> again(attempts, doubtful.reason(), random);
                    case ASK -> end(inDoubt(settlement.delivery()), attempts, doubtful.reason());
                };
            case Outcome.Moved moved -> again(attempts, "the chat has moved", random);
        };
    }

    /** Of what is soon no news any more nobody has to decide. */
    private static String inDoubt(DueDelivery delivery) {
        return delivery.notAfter() == null ? "unknown" : "canceled";
    }

    private static DeliveryUpdate end(String state, int attempts, String reason) {
        return new DeliveryUpdate(state, Duration.ZERO, null, attempts, shortened(reason));
    }

    private static DeliveryUpdate again(int attempts, String reason, RandomGenerator random) {
        return attempts >= MOST_ATTEMPTS
                ? end("failed", attempts, reason)
                : new DeliveryUpdate(
                        "waiting", spread(pauseAfter(attempts), random), null, attempts, shortened(reason));
    }

    private static Duration pauseAfter(int attempts) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 20));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    /** Up to half as long again, so that what failed together does not come back together. */
    private static Duration spread(Duration time, RandomGenerator random) {
        return time.plusNanos((long) (time.toNanos() * 0.5 * random.nextDouble()));
    }

    private static String shortened(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }
}
