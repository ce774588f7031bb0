package steps.sandbox.updates;

/** Updates with the same key are delivered strictly one after another. */
public record QueueKey(int lane, long owner) {}
