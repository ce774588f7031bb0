package steps.domain.family;

import steps.domain.ledger.Owner;
import steps.domain.ledger.Wallet;
import steps.domain.ledger.Wallets;

/** A family whose members stay as they are until the transaction ends, and the accounts that were locked with it. */
public record LockedFamily(Family family, Wallets wallets) {
    Wallet account() {
        return wallets.of(family.account());
    }

    Wallet ownOf(long userId) {
        return wallets.of(new Owner.OwnAccount(userId));
    }
}
