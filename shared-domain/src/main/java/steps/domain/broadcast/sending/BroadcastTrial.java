package steps.domain.broadcast.sending;

import java.time.Instant;

/**
 * What became of a broadcast that somebody wanted to see first.
 *
 * @param reason why it was not sent, in Telegram's words; null where there is none
 */
public record BroadcastTrial(State state, String reason, Instant askedAt) {
    /** How far it is. */
    public enum State {
        WAITING,
        /** It is on its way, or nobody knows whether it has arrived. */
        UNKNOWN,
        SENT,
        FAILED
    }
}
