package steps.platform.start;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.Priorities;
import jakarta.annotation.Priority;
import java.util.regex.Pattern;

/**
 * Reads a value of {@code .env} as Compose, {@code ./run} and the former system do: without its quotes, and without a comment
 * behind it. Runs before {@link EmptyIsUnset} looks at what is left.
 */
@Priority(Priorities.LIBRARY - 10)
public class DotEnvValues implements ConfigSourceInterceptor {
    private static final long serialVersionUID = 1;

    /** How SmallRye names the source of the file in the working directory. */
    private static final String FILE = ".env]";

    private static final Pattern QUOTED = Pattern.compile("(['\"])(.*?)\\1\\s*(#.*)?");
    private static final Pattern COMMENT = Pattern.compile("(^|\\s+)#.*");

    @Override
    public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
        var found = context.proceed(name);
        return found != null
                        && found.getValue() != null
                        && found.getConfigSourceName() != null
                        && found.getConfigSourceName().endsWith(FILE)
                ? found.withValue(plain(found.getValue()))
                : found;
    }

    static String plain(String written) {
        var value = written.strip();
        var quoted = QUOTED.matcher(value);
        return quoted.matches()
                ? quoted.group(2)
                : COMMENT.matcher(value).replaceFirst("").strip();
    }
}
