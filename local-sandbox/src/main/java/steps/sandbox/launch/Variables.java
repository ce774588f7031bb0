package steps.sandbox.launch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import steps.sandbox.launch.process.LaunchException;

/** The variables of {@code .env} and of the environment, which wins; an empty one counts as not set. */
record Variables(Map<String, String> values, List<String> ignored) {
    private static final String FORMER_DELIVERY = "CDEK_";

    static Variables of(Map<String, String> file, Map<String, String> environment) {
        Map<String, String> all = new LinkedHashMap<>(file);
        all.putAll(environment);
        List<String> ignored = all.keySet().stream()
                .filter(name -> name.startsWith(FORMER_DELIVERY))
                .sorted()
                .toList();
        all.keySet().removeAll(ignored);
        all.values().removeIf(String::isBlank);
        return new Variables(all, ignored);
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    int port(String name, int unlessSet) {
        return port(name).orElse(unlessSet);
    }

    OptionalInt port(String name) {
        String value = values.get(name);
        if (value == null) {
            return OptionalInt.empty();
        }
        if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > 65535) {
            throw new LaunchException(name + " must be a port number, but is \"" + value + "\".");
        }
        return OptionalInt.of(Integer.parseInt(value));
    }
}
