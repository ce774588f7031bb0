package steps.domain.ledger;

import java.util.Map;

/** What became of an entry. */
public sealed interface Posting {
    /**
     * The points moved.
     *
     * @param balances what each account has now that has lost or won some
     */
    record Posted(Map<Long, Points> balances) implements Posting {
        public Posted {
            balances = Map.copyOf(balances);
        }

        public Points balanceOf(Wallet wallet) {
            return balances.getOrDefault(wallet.accountId(), wallet.balance());
        }
    }

    /** The key was used before: nothing moved this time. */
    record AlreadyPosted() implements Posting {}

    /** Refused before anything was written. */
    record TooFewPoints(Owner payer, Points missing) implements Posting {}
}
