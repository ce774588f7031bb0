package steps.admin.pickup;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import steps.domain.pickup.PickupChanges;
import steps.domain.pickup.PickupItem;
import steps.domain.pickup.PickupPut;

/** The list that a sandbox key changes in part: every call finds it as it was. */
final class DemoPickupPoints {
    private static final Map<String, PickupItem> POINTS = Stream.of(
                    new PickupItem("demo-1", "Москва Ленинградский проспект 75 к1А"),
                    new PickupItem("demo-2", "Москва Большая Черкизовская улица 3 к1"),
                    new PickupItem("demo-3", "Москва Варшавское шоссе 168"))
            .collect(Collectors.toUnmodifiableMap(PickupItem::id, Function.identity()));

    private DemoPickupPoints() {}

    /** How they would differ afterwards. */
    static PickupChanges after(PickupPatch patch) {
        var known = patch.put().stream()
                .map(PickupPut::item)
                .filter(item -> POINTS.containsKey(item.id()))
                .toList();
        int added = patch.put().size() - known.size();
        int changed = (int) known.stream()
                .filter(item -> !item.equals(POINTS.get(item.id())))
                .count();
        int gone = (int) patch.remove().stream().filter(POINTS::containsKey).count();
        return new PickupChanges(POINTS.size() + added - gone, added, changed, gone);
    }
}
