package steps.domain.family.change;

import steps.domain.family.Family;
import steps.domain.family.Member;

/** What became of a family's change of hands. */
public sealed interface Handover {
    record HandedOver(Family family, Member owner) implements Handover {}

    /** Only its owner hands a family over. */
    record NotOwner() implements Handover {}

    /** Nobody else of this number is in the family. */
    record NoSuchMember() implements Handover {}

    record NotMember() implements Handover {}
}
