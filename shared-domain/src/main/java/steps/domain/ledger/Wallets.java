package steps.domain.ledger;

import java.util.Map;

/** Everybody's accounts that one piece of work moves points between, locked together. */
public final class Wallets {
    private final Map<Owner, Wallet> byOwner;

    Wallets(Map<Owner, Wallet> byOwner) {
        this.byOwner = Map.copyOf(byOwner);
    }

    public Wallet of(Owner owner) {
        var wallet = byOwner.get(owner);
        if (wallet == null) {
            throw new IllegalArgumentException("Nobody has locked an account of " + owner + ".");
        }
        return wallet;
    }
}
