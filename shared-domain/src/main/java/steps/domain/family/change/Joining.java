package steps.domain.family.change;

import steps.domain.family.Family;
import steps.domain.ledger.Points;

/** What became of a wish to join a family. */
public sealed interface Joining {
    /** With the points that the newcomer has brought. */
    record Joined(Family family, Points brought) implements Joining {}

    record AlreadyHere(Family family) implements Joining {}

    /** They have to leave that one first. */
    record InAnother(Family family) implements Joining {}

    /** The invitation stays open: somebody may go. */
    record Full(Family family) implements Joining {}

    /** Withdrawn, answered, run out, for somebody else, or never made. */
    record Closed() implements Joining {}
}
