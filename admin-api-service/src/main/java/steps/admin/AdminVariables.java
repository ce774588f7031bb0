package steps.admin;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The variables that must make sense before anything starts; each complaint is one line that names its variable. */
final class Environment {
    private static final Pattern DATABASE = Pattern.compile("[^\\s/?#&%]+");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+]");

    private static final List<Rule> OF_COMMAND = List.of(
            new Rule("POSTGRES_HOST", "a host name", HOST.asMatchPredicate()),
            new Rule("POSTGRES_PORT", "a port number", Environment::isPort),
            new Rule("POSTGRES_USER", "a role's name", value -> !value.isBlank()),
            new Rule("POSTGRES_DB", "a database's name", DATABASE.asMatchPredicate()));

    private static final List<Rule> OF_SERVICE = List.of(
            new Rule("ADMIN_API_PORT", "a port number", Environment::isPort),
            new Rule("TIME_ZONE", "a time zone such as Europe/Moscow", Environment::isZone),
            new Rule("MIGRATE_AT_START", "true or false", value -> value.equals("true") || value.equals("false")));

    private record Rule(String variable, String expected, Predicate<String> accepts) {
        Optional<String> complaint(Map<String, String> variables) {
            String value = variables.get(variable);
            return value == null || accepts.test(value)
                    ? Optional.empty()
                    : Optional.of(variable + " must be " + expected + ", but is \"" + value + "\".");
        }
    }

    private Environment() {}

    static Optional<String> complaintOfCommand(Map<String, String> variables) {
        return firstComplaint(OF_COMMAND, variables);
    }

    static Optional<String> complaintOfService(Map<String, String> variables) {
        if (variables.getOrDefault("API_KEY", "").isBlank()) {
            return Optional.of("API_KEY is not set: partners would have no key to call the API with.");
        }
        return complaintOfCommand(variables).or(() -> firstComplaint(OF_SERVICE, variables));
    }

    private static Optional<String> firstComplaint(List<Rule> rules, Map<String, String> variables) {
        return rules.stream()
                .flatMap(rule -> rule.complaint(variables).stream())
                .findFirst();
    }

    private static boolean isPort(String value) {
        return value.matches("[0-9]{1,5}") && Integer.parseInt(value) >= 1 && Integer.parseInt(value) <= 65535;
    }

    private static boolean isZone(String value) {
        try {
            return !ZoneId.of(value).getId().isEmpty();
        } catch (DateTimeException e) {
            return false;
        }
    }
}
