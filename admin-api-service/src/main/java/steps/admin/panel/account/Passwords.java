package steps.admin.panel.account;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategies;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import steps.platform.transaction.Turnstile;

/** Hashes passwords and compares them, off the event loop and two at a time: thousands of guesses take no more of the machine. */
@Singleton
class Passwords {
    static final int SHORTEST = 10;

    /** The library refuses no length; beyond this nobody types. */
    static final int LONGEST = 200;

    private static final int COST = 12;
    private static final int AT_ONCE = 2;

    /** Of a password that nobody has, so that unknown names take as long as known ones. */
    private static final String NOBODYS = "$2a$12$C6UzMDM.H6dfI/f/IKcEeO7ZP4Ri9l1p6ezsOaqG1o2ZwCgqmvqIm";

    private final Vertx vertx;
    private final Turnstile turnstile = new Turnstile(AT_ONCE);

    Passwords(Vertx vertx) {
        this.vertx = vertx;
    }

    Uni<String> hash(String password) {
        return offTheLoop(() -> BCrypt.with(LongPasswordStrategies.hashSha512(BCrypt.Version.VERSION_2A))
                .hashToString(COST, password.toCharArray()));
    }

    /** @param hash null for a name that nobody has */
    Uni<Boolean> matches(String password, @Nullable String hash) {
        return offTheLoop(() ->
                BCrypt.verifyer(BCrypt.Version.VERSION_2A, LongPasswordStrategies.hashSha512(BCrypt.Version.VERSION_2A))
                                .verify(password.toCharArray(), (hash == null ? NOBODYS : hash).toCharArray())
                                .verified
                        && hash != null);
    }

    private <T> Uni<T> offTheLoop(Callable<T> work) {
        return turnstile.pass(
                () -> Uni.createFrom().deferred(() -> UniHelper.toUni(vertx.executeBlocking(work, false))));
    }
}
