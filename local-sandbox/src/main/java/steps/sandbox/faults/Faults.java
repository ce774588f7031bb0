package steps.sandbox.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The faults that stand; the first that strikes is used up by it. */
public final class Faults {
    private final List<Fault> standing = new ArrayList<>();
    private long lastId;

    public Fault add(FaultOrder order) {
        Fault fault = new Fault(++lastId, order);
        standing.add(fault);
        return fault;
    }

    /** Whether one of the kinds befalls a call of this method, or an update of this type, in this chat. */
    public Optional<Fault> strike(String name, long chatId, Set<FaultKind> kinds) {
        if (standing.isEmpty()) {
            return Optional.empty();
        }
        for (Fault fault : standing) {
            if (kinds.contains(fault.kind()) && fault.strikes(name, chatId)) {
                standing.removeIf(Fault::isSpent);
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }

    public List<Fault> all() {
        return List.copyOf(standing);
    }

    public boolean remove(long id) {
        return standing.removeIf(fault -> fault.id() == id);
    }

    public void clear() {
        standing.clear();
    }
}
