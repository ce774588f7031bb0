package steps.domain.pickup;

import java.util.Set;

/**
 * A point that a change puts into the list.
 *
 * @param named the details that the change speaks of, if only to take them away; those of a point that is there already stay otherwise
 */
public record PickupPut(PickupItem item, Set<PickupDetails.Kind> named) {
    public PickupPut {
        named = Set.copyOf(named);
    }

    boolean names(PickupDetails.Kind detail) {
        return named.contains(detail);
    }
}
