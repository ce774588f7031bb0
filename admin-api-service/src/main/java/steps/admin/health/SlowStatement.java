package steps.admin.health;

/**
 * A statement that took, or is taking, long.
 *
 * @param times how often it was run; empty for one that runs now
 * @param mean of one time; empty for one that runs now
 * @param total of all times, or how long it has been running
 */
public record SlowStatement(String text, String times, String mean, String total) {}
