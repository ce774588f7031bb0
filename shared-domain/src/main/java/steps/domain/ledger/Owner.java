package steps.domain.ledger;

/** Whose points they are. */
public sealed interface Owner permits Owner.Person, Owner.OwnAccount, Owner.Family, SystemAccount {
    /** Somebody wherever their points are kept now: their family's account while they are a member, else their own. */
    record Person(long userId) implements Owner {}

    /** What somebody has for themselves, whatever family they are in. */
    record OwnAccount(long userId) implements Owner {}

    record Family(long familyId) implements Owner {}
}
