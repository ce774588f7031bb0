package steps.domain.privacy;

import static steps.testing.Async.await;
import static steps.testing.Async.inTransaction;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import steps.domain.delivery.Deliveries;
import steps.domain.delivery.NewDelivery;
import steps.domain.delivery.Notice;
import steps.domain.user.Email;
import steps.domain.user.Phone;
import steps.domain.user.Registrant;
import steps.domain.user.Role;
import steps.domain.user.User;
import steps.domain.user.Users;
import steps.domain.walk.LiveLocation;
import steps.domain.walk.Walks;
import steps.domain.walk.meter.TrackPoint;
import steps.platform.cache.Caches;
import steps.testing.People;
import steps.testing.Rows;
import steps.testing.Shop;

/** Lets somebody leave a trace in every table there is. */
@ApplicationScoped
class Resident {
    static final Instant NOON = Instant.parse("2026-11-02T09:00:00Z");
    private static final AtomicLong LAST = new AtomicLong(1_000);
    private static final double DEGREES_A_METRE = 1 / 111_194.93;

    private final Pool pool;
    private final Caches caches;
    private final Users users;
    private final Walks walks;
    private final Deliveries deliveries;
    private final Shop shop;

    Resident(Pool pool, Caches caches, Users users, Walks walks, Deliveries deliveries, Shop shop) {
        this.pool = pool;
        this.caches = caches;
        this.users = users;
        this.walks = walks;
        this.deliveries = deliveries;
        this.shop = shop;
    }

    /** A name, a number and an address that nobody else has. */
    Registrant somebody() {
        var unique = "%04d".formatted(LAST.incrementAndGet());
        return new Registrant(
                People.named("Nobody").telegramId(),
                "zinaida" + unique,
                "Зинаида" + unique,
                "Ветрова" + unique,
                "ru",
                new Phone("+7912345" + unique),
                Email.parse("zina" + unique + "@example.org").orElseThrow(),
                Instant.parse("2026-11-01T10:00:00Z"),
                Role.USER);
    }

    User registers(Registrant person) {
        return inTransaction(() -> users.register(person)).user();
    }

    /** Walks 96 points' worth, and goes on walking. */
    LiveLocation walks(User user) {
        await(caches::refresh);
        await(() -> walks.start(user, "stroller", minute(user, 0)));
        await(() -> walks.move(user, minute(user, 1), null));
        return minute(user, 2);
    }

    LiveLocation minute(User user, int minute) {
        var point = new TrackPoint(NOON.plusSeconds(60L * minute), 56.5 + 60 * minute * DEGREES_A_METRE, 37.25, 10.0);
        return new LiveLocation(user.telegramId(), user.id(), point, NOON.plusSeconds(86_400));
    }

    /** Pays 300 of 500 points that were given; the recipient is the buyer. Answers the order. */
    long buys(Registrant person, User user) {
        shop.gives(user, 500);
        long order = shop.sells(user, shop.product("MUG-" + UUID.randomUUID(), 300, 1), shop.pickupPoint())
                .id();
        Rows.change(
                pool,
                "update \"order\" set recipient_first_name = $2, recipient_last_name = $3, recipient_phone = $4, email = $5"
                        + " where id = $1",
                order,
                person.firstName(),
                person.lastName(),
                person.phone().e164(),
                person.email().address());
        return order;
    }

    /** The walk looked wrong when it was examined. */
    void isSuspected(User user) {
        Rows.change(
                pool,
                "insert into walk_flag (walk_id, kind, details, created_at)"
                        + " select id, 'twin', '{\"ofWalk\": 987654321, \"same\": 5}', now() from walk where user_id = $1",
                user.id());
        Rows.change(
                pool, "insert into track_sketch (hash, walk_id) select 17, id from walk where user_id = $1", user.id());
    }

    void isWrittenTo(User user) {
        await(() -> deliveries.enqueue(
                NewDelivery.of(user.telegramId(), Notice.Written.of("Здравствуйте, " + user.firstName() + "!"))));
    }

    void talks(User user) {
        Rows.change(
                pool,
                "insert into conversation (chat_id, state) values ($1, '{\"type\": \"menu.at_menu\"}')",
                user.telegramId());
        Rows.change(
                pool,
                "insert into unsent_turn (chat_id, turn_id, replica_id, committed_at, replies)"
                        + " values ($1, 1, 0, now(), jsonb_build_array($2::text))",
                user.telegramId(),
                "Пока, " + user.firstName());
        Rows.change(
                pool,
                "insert into failed_update (update_id, chat_id, body, error, created_at) values (1, $1, $2, 'bug', now())",
                user.telegramId(),
                "{\"from\": \"" + user.firstName() + "\"}");
    }
}
