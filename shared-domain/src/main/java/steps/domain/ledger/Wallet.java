package steps.domain.ledger;

import org.jspecify.annotations.Nullable;

/**
 * An account that is locked, or one of the system's, which never is.
 *
 * @param owner as whose it was asked for
 * @param kept what was in it when it was locked; null for the system's, which keep no balance
 * @param membershipId as a member of which family its owner is paid here; null when no family is
 */
public record Wallet(
        Owner owner,
        long accountId,
        @Nullable Points kept,
        @Nullable Long membershipId) {
    boolean keepsBalance() {
        return kept != null;
    }

    /** Whether a member of a family was asked for, whose points are kept there. */
    public boolean isOfFamily() {
        return membershipId != null;
    }

    /** As of its locking; an entry posted later in the transaction is not in it. */
    public Points balance() {
        if (kept == null) {
            throw new IllegalStateException("The system account " + owner + " keeps no balance.");
        }
        return kept;
    }
}
