package steps.domain.position;

import java.util.ArrayList;
import java.util.List;

/** Where somebody wants to have something that stands among others in an order. */
public sealed interface Move {
    /** Before the one that stands before it. */
    record Up() implements Move {}

    record Down() implements Move {}

    /** In front of that one. */
    record Before(long id) implements Move {}

    /** Behind all others. */
    record Last() implements Move {}

    /** The order that this makes of another; the same when it means nothing there. */
    default List<Long> applied(List<Long> order, long id) {
        int from = order.indexOf(id);
        int to = switch (this) {
            case Up up -> from - 1;
            case Down down -> from + 1;
            case Before before -> place(from, order.indexOf(before.id()));
            case Last last -> order.size() - 1;
        };
        if (from < 0 || to < 0 || to >= order.size() || to == from) {
            return order;
        }
        var moved = new ArrayList<>(order);
        moved.remove(from);
        moved.add(to, id);
        return List.copyOf(moved);
    }

    /** What stands further down moves up when this one is taken out. */
    private static int place(int from, int before) {
        return before > from ? before - 1 : before;
    }
}
