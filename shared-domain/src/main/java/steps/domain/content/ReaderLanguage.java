package steps.domain.content;

import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Vertx;
import java.util.function.Supplier;

/**
 * The language of whoever will read what is decided or rendered now. It belongs to the Vert.x context that this work runs
 * on, as a request's locale does elsewhere, so that screens need not hand it on; each turn and each delivery has a context of
 * its own. Russian where nobody has said anything else.
 */
public final class ReaderLanguage {
    private static final ThreadLocal<Language> AT_ONCE = new ThreadLocal<>();

    private ReaderLanguage() {}

    public static Language current() {
        var atOnce = AT_ONCE.get();
        if (atOnce != null) {
            return atOnce;
        }
        var ofContext = VertxContext.isOnDuplicatedContext()
                ? Vertx.currentContext().<Language>getLocal(ReaderLanguage.class)
                : null;
        return ofContext == null ? Language.RUSSIAN : ofContext;
    }

    /** From here on, as long as this piece of work goes on. A root context is everybody's, and is refused. */
    public static void set(Language language) {
        if (!VertxContext.isOnDuplicatedContext()) {
            throw new IllegalStateException("A reader's language needs a context of its own.");
        }
        Vertx.currentContext().putLocal(ReaderLanguage.class, language);
    }

    /** For what is rendered at once: readers of several languages may share the context. */
    public static <T> T in(Language language, Supplier<T> rendering) {
        var before = AT_ONCE.get();
        AT_ONCE.set(language);
        try {
            return rendering.get();
        } finally {
            restore(before);
        }
    }

    private static void restore(Language before) {
        if (before == null) {
            AT_ONCE.remove();
        } else {
            AT_ONCE.set(before);
        }
    }
}
