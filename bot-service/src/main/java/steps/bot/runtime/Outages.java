package steps.bot.runtime;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** What is done about work that fails while the database or Telegram is away, told in the log by one line without its stack. */
public final class Outages {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private Outages() {}

    /** For jobs whose next tick does the same again: this one ends without. */
    public static <T> Function<Uni<T>, Uni<T>> skip(Logger log, String what) {
        return work -> work.onFailure()
                .invoke(failure -> tell(log, what, failure))
                .onFailure()
                .recoverWithNull();
    }

    /** For what has to be done, however long that takes. */
    public static <T> Uni<T> insist(Vertx vertx, Logger log, String what, Supplier<Uni<T>> work) {
        return Uni.createFrom()
                .<T>deferred(() -> work.get())
                .onFailure()
                .invoke(failure -> tell(log, what, failure))
                .onFailure()
                .recoverWithUni(() -> Contexts.pause(vertx, PAUSE).chain(() -> insist(vertx, log, what, work)));
    }

    private static void tell(Logger log, String what, Throwable failure) {
        log.warnf("%s: %s", what, failure.getMessage());
    }
}
