package steps.platform.start;

import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a variable of the environment must be so that a service can start.
 *
 * @param expected what it must be, for people
 * @param neededFor why the service cannot do without it; null when it can
 * @param secret whether its value must not be told
 */
public record Variable(
        String name,
        String expected,
        Predicate<String> accepts,
        @Nullable String neededFor,
        boolean secret) {
    private static final int LONGEST_TOLD = 200;

    /** One that may be left out. */
    public static Variable optional(String name, String expected, Predicate<String> accepts) {
        return new Variable(name, expected, accepts, null, false);
    }

    public Variable neededFor(String why) {
        return new Variable(name, expected, accepts, why, secret);
    }

    public Variable keptSecret() {
        return new Variable(name, expected, accepts, neededFor, true);
    }

    /** What is wrong with this value, in one line that names the variable. */
    Optional<String> complaint(Optional<String> value) {
        if (value.isEmpty()) {
            return Optional.ofNullable(neededFor).map(why -> name + " is not set: " + why + ".");
        }
        return value.filter(accepts.negate())
                .map(wrong -> name + " must be " + expected + (secret ? "." : ", but is \"" + told(wrong) + "\"."));
    }

    private static String told(String value) {
        var line = value.replaceAll("\\p{Cntrl}", "?");
        return line.length() <= LONGEST_TOLD ? line : line.substring(0, LONGEST_TOLD) + "…";
    }
}
