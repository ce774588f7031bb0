package steps.domain.pickup;

import java.util.List;

/** What a list that is staged would change, in numbers and by its first points. */
public record PickupDifference(PickupChanges changes, List<Point> added, List<Point> changed, List<Point> gone) {
    public PickupDifference {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        gone = List.copyOf(gone);
    }

    /**
     * A pickup point.
     *
     * @param before its address and details as they stand, empty for one that is new or is not offered
     * @param after its address and details in the list, empty for one that is gone
     */
    public record Point(String id, String before, String after) {}
}
