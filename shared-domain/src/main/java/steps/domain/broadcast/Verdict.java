package steps.domain.broadcast;

import java.time.Instant;

/** Whether somebody whose turn it is gets a broadcast now. */
sealed interface Verdict {
    record Send() implements Verdict {}

    record Skip(SkipReason reason) implements Verdict {}

    /** They sleep. */
    record Wait(Instant until) implements Verdict {}
}
