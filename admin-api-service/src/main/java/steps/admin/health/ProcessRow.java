package steps.admin.health;

/**
 * A process of one of the services.
 *
 * @param replica by which it is told from the others
 * @param advice what to do about it; empty while it is well
 */
public record ProcessRow(
        String service, String replica, String version, String since, String seen, HealthLevel level, String advice) {}
