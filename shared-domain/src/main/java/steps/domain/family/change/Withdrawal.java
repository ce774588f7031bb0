package steps.domain.family.change;

import steps.domain.family.Invitation;

/** What became of a wish to take an invitation back. */
public sealed interface Withdrawal {
    record Withdrawn(Invitation invitation) implements Withdrawal {}

    /** It was answered, had run out, or was another family's. */
    record Closed() implements Withdrawal {}

    /** Whoever has invited somebody takes that back, or the owner. */
    record NotAllowed() implements Withdrawal {}
}
