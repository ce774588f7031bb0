package steps.story.stage;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import steps.domain.ledger.Ledger;
import steps.domain.order.Purchases;
import steps.testing.Bank;
import steps.testing.Shop;

/** The domain's fixtures are in a jar that nobody searches for beans. */
@ApplicationScoped
class ShopProducer {
    @Produces
    @Singleton
    Shop shop(Pool pool, Purchases purchases, Ledger ledger) {
        return new Shop(pool, purchases, ledger);
    }

    @Produces
    @Singleton
    Bank bank(Ledger ledger) {
        return new Bank(ledger);
    }
}
