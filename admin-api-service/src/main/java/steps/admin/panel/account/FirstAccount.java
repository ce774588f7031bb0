package steps.admin.panel.account;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Makes the panel's first account from ADMIN_USERNAME and ADMIN_PASSWORD, while there is none at all. */
@Singleton
class FirstAccount {
    private static final Logger LOG = Logger.getLogger(FirstAccount.class);
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(5);

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final Vertx vertx;
    private final Optional<String> name;
    private final Optional<String> password;

    FirstAccount(
            AccountRepository accounts,
            Passwords passwords,
            Vertx vertx,
            @ConfigProperty(name = "ADMIN_USERNAME") Optional<String> name,
            @ConfigProperty(name = "ADMIN_PASSWORD") Optional<String> password) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.vertx = vertx;
        this.name = name.filter(given -> !given.isBlank());
        this.password = password.filter(given -> !given.isBlank());
    }

    /** Not waited for: a database that is away keeps nobody else from starting, and is asked again. */
    void make(@Observes StartupEvent starting) {
        if (name.isPresent() && password.isPresent()) {
            VertxContext.getOrCreateDuplicatedContext(vertx)
                    .runOnContext(start -> addIfFirst()
                            .onFailure()
                            .retry()
                            .withBackOff(AGAIN_AFTER, AGAIN_AFTER)
                            .indefinitely()
                            .subscribe()
                            .with(
                                    added -> {},
                                    failure -> LOG.error("The first account of the panel was not made.", failure)));
        }
    }

    private Uni<Boolean> addIfFirst() {
        var wanted = name.orElseThrow().strip().toLowerCase(Locale.ROOT);
        return accounts.hasAny()
                .chain(any -> any
                        ? Uni.createFrom().item(false)
                        : passwords
                                .hash(password.orElseThrow())
                                .chain(hash -> accounts.addFirst(wanted, hash))
                                .invoke(added -> LOG.infof("The panel's first account is %s.", wanted)));
    }
}
