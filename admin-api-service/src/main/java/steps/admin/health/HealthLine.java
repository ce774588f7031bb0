package steps.admin.health;

/**
 * Something that is well or not.
 *
 * @param advice what to do about it; empty while it is well
 * @param link to what is behind it, or empty
 */
public record HealthLine(String title, String value, boolean isWell, String advice, String link) {}
