package steps.domain.ledger;

/**
 * All that is known before points move, with its accounts locked.
 *
 * @param told the account whose balance the outcome tells
 * @param done whether the key was used before
 */
record Deal(Account debit, Account credit, Account told, Points amount, Reason reason, boolean done) {
    Posting decide() {
        if (done) {
            return new Posting.AlreadyPosted(told.balance());
        }
        if (told == credit) {
            return new Posting.Posted(credit.balance().plus(amount));
        }
        return debit.balance().covers(amount)
                ? new Posting.Posted(debit.balance().minus(amount))
                : new Posting.TooFewPoints(amount.minus(debit.balance()));
    }
}
