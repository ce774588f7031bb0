package steps.domain.family.change;

import steps.domain.family.Family;
import steps.domain.ledger.Points;

/** What became of a wish to have a family. */
public sealed interface Founding {
    /** With the points that the founder has brought. */
    record Founded(Family family, Points brought) implements Founding {}

    record AlreadyMember(Family family) implements Founding {}
}
