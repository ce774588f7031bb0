package steps.bot.telegram.limits;

import java.time.Duration;

/**
 * What a replica may send: so many messages and status edits, one every {@code spacing}.
 *
 * @param startsIn when the first may leave; negative for a budget that was saved up
 * @param again when it is worth asking for more
 * @param pace the part of the full rate that is being used
 */
record Grant(int messages, int statuses, Duration startsIn, Duration spacing, Duration again, double pace) {
    static Grant nothing(Duration again, double pace) {
        return new Grant(0, 0, Duration.ZERO, Duration.ZERO, again, pace);
    }
}
