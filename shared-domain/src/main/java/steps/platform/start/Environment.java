package steps.platform.start;

import io.smallrye.config.DotEnvConfigSourceProvider;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The variables that a process was started with. */
public final class Environment {
    private final Function<String, String> values;

    private Environment(Function<String, String> values) {
        this.values = values;
    }

    public static Environment of(Map<String, String> variables) {
        return new Environment(variables::get);
    }

    /** As the service will see them: of the environment, of the command line and of {@code .env} in the working directory. */
    public static Environment ofThisProcess() {
        var config = new SmallRyeConfigBuilder()
                .addSystemSources()
                .withSources(new DotEnvConfigSourceProvider())
                .withInterceptors(new DotEnvValues())
                .build();
        return new Environment(name -> config.getConfigValue(name).getValue());
    }

    /** Empty when it is not set, or to nothing. */
    public Optional<String> value(String name) {
        return Optional.ofNullable(values.apply(name)).filter(value -> !value.isBlank());
    }

    /** A port that was not looked at yet: one that makes no sense counts as not set. */
    public int port(String name, int otherwise) {
        return value(name)
                .filter(Variables.port(name).accepts())
                .map(Integer::valueOf)
                .orElse(otherwise);
    }

    /** What is wrong first, in one line that names the variable. */
    public Optional<String> complaint(List<Variable> variables) {
        return variables.stream()
                .flatMap(variable -> variable.complaint(value(variable.name())).stream())
                .findFirst();
    }

    /** Ends this process with one line unless all of them make sense; called before anything else has started. */
    public void orEnd(List<Variable> variables) {
        complaint(variables).ifPresent(complaint -> {
            System.err.println(complaint);
            // Not exit, which would start the logging to say so; there is nothing to shut down yet.
            Runtime.getRuntime().halt(1);
        });
    }
}
