package steps.domain.broadcast;

import java.util.List;

/** What became of the wish to change a broadcast. */
public sealed interface BroadcastOutcome {
    record Changed(Broadcast broadcast) implements BroadcastOutcome {}

    /** It was so already: nothing happened this time. */
    record Unchanged(Broadcast broadcast) implements BroadcastOutcome {}

    /** Its state does not lead there; nothing happened. */
    record NotAllowed(Broadcast broadcast) implements BroadcastOutcome {}

    /** Somebody else has changed it since. */
    record Outdated(Broadcast broadcast) implements BroadcastOutcome {}

    /** Telegram would refuse it, or it has no time; nothing is kept. */
    record Faulty(List<BroadcastFault> faults) implements BroadcastOutcome {}

    /** There is no such broadcast. */
    record Unknown() implements BroadcastOutcome {}
}
