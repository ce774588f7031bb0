package steps.sandbox.botapi;

import java.util.Locale;
import java.util.Set;

/** Which methods a bot may put into its answer to a webhook delivery. */
final class ReplyMethods {
    private static final Set<String> IGNORED = Set.of("setwebhook", "deletewebhook", "close", "logout");

    private ReplyMethods() {}

    static boolean mayRun(String method) {
        String name = method.toLowerCase(Locale.ROOT);
        return !name.isEmpty() && !name.startsWith("get") && !IGNORED.contains(name);
    }
}
