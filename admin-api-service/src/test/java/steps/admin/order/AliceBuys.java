package steps.admin.order;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.BeforeEach;
import steps.domain.user.User;
import steps.domain.user.Users;
import steps.testing.People;
import steps.testing.Rows;
import steps.testing.Shop;

/** Somebody who has points and buys in a year in which nobody else does. */
abstract class AliceBuys {
    static final String MORNING = "2025-10-05T14:30:22.123456Z";

    @Inject
    Shop shop;

    @Inject
    Users users;

    @Inject
    Pool pool;

    User alice;
    String point;

    @BeforeEach
    void nobodyHasOrderedThen() {
        Rows.change(
                pool,
                "update \"order\" set created_at = now() where created_at >= '2025-01-01'"
                        + " and created_at < '2026-01-01'");
        alice = People.registered(users, "Alice");
        shop.gives(alice, 1_000);
        point = shop.pickupPoint();
    }

    final long bought(String code, String moment) {
        var order = shop.sells(alice, shop.product(code, 10, 1), point);
        shop.dates(order.id(), OffsetDateTime.parse(moment));
        return order.id();
    }
}
