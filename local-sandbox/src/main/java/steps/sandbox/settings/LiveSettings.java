package steps.sandbox.settings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import steps.sandbox.json.Json;

/** Holds the settings of the moment; everybody asks here and never keeps a copy. */
public final class LiveSettings {
    private final Settings atStart;
    private Settings now;

    public LiveSettings(Settings atStart) {
        this.atStart = atStart;
        this.now = atStart;
    }

    public Settings now() {
        return now;
    }

    public ObjectNode json() {
        return Json.MAPPER.valueToTree(now);
    }

    public void set(Settings settings) {
        now = settings;
    }

    public void reset() {
        now = atStart;
    }

    /** Takes over the given fields and leaves the others. */
    public void change(ObjectNode fields) {
        now = now.with(fields);
    }
}
