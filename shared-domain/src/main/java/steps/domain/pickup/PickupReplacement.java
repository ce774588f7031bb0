package steps.domain.pickup;

/** What became of a new list of pickup points. */
public sealed interface PickupReplacement {
    /** It is the list now. */
    record Replaced(PickupChanges changes) implements PickupReplacement {}

    /** The id at this position, from 0, stands further up already; nothing was changed. */
    record Repeated(int position) implements PickupReplacement {}

    /** It would change something else than was expected; nothing was changed. */
    record Outdated(PickupChanges changes) implements PickupReplacement {}
}
