package steps.domain.broadcast.sending;

import java.time.Instant;
import steps.domain.broadcast.SkipReason;

/** Whether somebody whose turn it is gets a broadcast now. */
sealed interface Verdict {
    record Send() implements Verdict {}

    record Skip(SkipReason reason) implements Verdict {}

    /** They sleep. */
    record Wait(Instant until) implements Verdict {}
}
