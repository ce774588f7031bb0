package steps.platform.start;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.Priorities;
import jakarta.annotation.Priority;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A variable that is set to nothing counts as not set, so that its default applies: this is how a compose file passes on
 * what nobody has set. Runs below the interceptor that puts variables into properties.
 */
@Priority(Priorities.LIBRARY)
public class EmptyIsUnset implements ConfigSourceInterceptor {
    private static final long serialVersionUID = 1;
    private static final Pattern VARIABLE = Pattern.compile("[A-Z0-9_]+");

    @Override
    public @Nullable ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
        var found = context.proceed(name);
        return found != null
                        && isVariable(name)
                        && found.getValue() != null
                        && found.getValue().isBlank()
                ? null
                : found;
    }

    /** Properties have dots and small letters; only they may be empty on purpose. */
    private static boolean isVariable(String name) {
        return VARIABLE.matcher(name).matches();
    }
}
