package steps.domain.ledger;

/**
 * All that is known before points move, with its accounts locked. The person who pays is told their balance; when the
 * system pays, the person who is paid.
 *
 * @param done whether the key was used before
 */
record Deal(Account debit, Account credit, Points amount, Reason reason, boolean done) {
    Posting decide() {
        boolean paying = debit.keepsBalance();
        var balance = paying ? debit.balance() : credit.balance();
        if (done) {
            return new Posting.AlreadyPosted(balance);
        }
        if (!paying) {
            return new Posting.Posted(balance.plus(amount));
        }
        return balance.covers(amount)
                ? new Posting.Posted(balance.minus(amount))
                : new Posting.TooFewPoints(amount.minus(balance));
    }
}
