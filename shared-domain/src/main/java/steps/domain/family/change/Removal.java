package steps.domain.family.change;

import steps.domain.family.Family;
import steps.domain.family.Member;
import steps.domain.ledger.Points;

/** What became of a wish to have somebody out of a family. */
public sealed interface Removal {
    /** With the points that are the person's own again. */
    record Removed(Family family, Member member, Points paid) implements Removal {}

    /** Only its owner sends people away. */
    record NotOwner() implements Removal {}

    /** Nobody else of this number is in the family, any more or ever. */
    record NoSuchMember() implements Removal {}

    record NotMember() implements Removal {}
}
