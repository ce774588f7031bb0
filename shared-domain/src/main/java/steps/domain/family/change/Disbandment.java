package steps.domain.family.change;

import steps.domain.family.Family;
import steps.domain.ledger.Points;

/** What became of a wish that a family be no more. */
public sealed interface Disbandment {
    /**
     * Everybody has what was theirs.
     *
     * @param family as it was before
     * @param paid to whoever asked for it
     */
    record Disbanded(Family family, Points paid) implements Disbandment {}

    /** Only its owner disbands a family. */
    record NotOwner() implements Disbandment {}

    record NotMember() implements Disbandment {}
}
