package steps.sandbox.events;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Tells whoever listens that something changed: the event stream, the snapshot writer, waiting calls. */
public final class Changes {
    private final List<Consumer<Change>> listeners = new ArrayList<>();

    /** Adds a listener; run the answer to remove it. */
    public Runnable listen(Consumer<Change> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    public void tell(Change change) {
        for (Consumer<Change> listener : List.copyOf(listeners)) {
            listener.accept(change);
        }
    }
}
