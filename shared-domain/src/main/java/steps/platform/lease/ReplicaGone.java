package steps.platform.lease;

/** A replica is there no more: it has left, or was taken for dead. What it held is free for whoever asks first. */
public record ReplicaGone() {}
