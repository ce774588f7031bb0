package steps.bot.order;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Objects;
import steps.domain.catalog.Offer;
import steps.domain.ledger.Points;

/**
 * What somebody is about to buy.
 *
 * @param key of this attempt; buttons of another one mean nothing in it
 * @param price in points, as the buyer was shown it last
 */
@RegisterForReflection
public record Wish(String key, long productId, String title, long price) {
    public Wish {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(title, "title");
    }

    static Wish of(Offer offer, String key) {
        return new Wish(key, offer.productId(), offer.title(), offer.price().value());
    }

    Wish costing(Points now) {
        return new Wish(key, productId, title, now.value());
    }
}
