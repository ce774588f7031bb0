package steps.domain.promo;

import java.util.List;

/** What became of codes that somebody brought for a group. */
public sealed interface PromoIntake {
    /**
     * These are there now.
     *
     * @param refused the lines that are not, in their order
     */
    record Added(int codes, List<RefusedPromoCode> refused) implements PromoIntake {
        public Added {
            refused = List.copyOf(refused);
        }
    }

    /** This attempt has added its codes before. */
    record AddedBefore() implements PromoIntake {}

    /** So few codes are possible that somebody could guess one. */
    record Guessable() implements PromoIntake {}

    /** There is no such group. */
    record NoSuchGroup() implements PromoIntake {}
}
