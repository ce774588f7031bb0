package steps.domain.family.change;

import steps.domain.family.Family;
import steps.domain.family.Invitation;

/** What became of a wish to invite somebody. */
public sealed interface Inviting {
    /** The person is told. */
    record Invited(Invitation invitation) implements Inviting {}

    /** There is a link to forward. */
    record Linked(Invitation invitation) implements Inviting {}

    /** They have been asked already and have not answered yet. */
    record AskedBefore(Invitation invitation) implements Inviting {}

    /** Nobody of this name is here. */
    record Unknown() implements Inviting {}

    /** More than one person had this name when they were last here. */
    record Ambiguous() implements Inviting {}

    /** They are in the family; it may be who asks. */
    record AlreadyHere() implements Inviting {}

    /** They have said no within the week. */
    record DeclinedLately() implements Inviting {}

    /** So many are open, or were made today, that it has to wait. */
    record TooMany() implements Inviting {}

    record Full(Family family) implements Inviting {}

    record NotMember() implements Inviting {}
}
