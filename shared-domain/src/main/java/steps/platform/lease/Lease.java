package steps.platform.lease;

/**
 * The right to do what only one replica may do.
 *
 * @param epoch grows whenever the right goes to another holder
 */
public record Lease(String name, long epoch) {}
