package steps.domain.family.change;

import org.jspecify.annotations.Nullable;
import steps.domain.family.Family;
import steps.domain.family.Member;
import steps.domain.ledger.Points;

/** What became of a wish to leave. */
public sealed interface Departure {
    /**
     * Gone.
     *
     * @param family as it was before
     * @param paid what is the person's own again
     * @param owner who owns the family from now on; null when nobody is left and it is no more
     */
    record Left(Family family, Points paid, @Nullable Member owner) implements Departure {
        public boolean wasLast() {
            return owner == null;
        }
    }

    record NotMember() implements Departure {}
}
