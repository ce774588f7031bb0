package steps.bot.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.bot.order.Destination;
import steps.bot.order.FullName;
import steps.bot.order.PurchaseState;
import steps.bot.order.Wish;
import steps.domain.user.Phone;
import steps.domain.user.Registrant;
import steps.domain.user.Role;
import steps.domain.user.Users;
import steps.story.stage.Actor;
import steps.story.stage.Stage;
import steps.story.stage.Storefront;
import steps.story.stage.StoryTest;
import steps.testing.Async;
import steps.testing.Rows;
import steps.testing.Waits;

/** Somebody holds a product's row while twenty people buy it: they wait, everybody else notices nothing. */
@StoryTest
class HeldRowStoryTest {
    private static final int BUYERS = 20;
    private static final int CONNECTIONS = 12;
    private static final Duration LONG = Duration.ofSeconds(8);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long FIRST_STRANGER = 4_999_200_000L;
    private static final AtomicInteger UPDATES = new AtomicInteger(820_000_000);

    @Inject
    Stage stage;

    @Inject
    Storefront shop;

    @Inject
    Deliverer deliverer;

    @Inject
    Users users;

    @Inject
    Pool pool;

    @Inject
    MeterRegistry metrics;

    @ConfigProperty(name = "POSTGRES_HOST")
    String host;

    @ConfigProperty(name = "POSTGRES_PORT")
    String port;

    @ConfigProperty(name = "POSTGRES_DB")
    String database;

    @ConfigProperty(name = "POSTGRES_USER")
    String user;

    @ConfigProperty(name = "POSTGRES_PASSWORD")
    String password;

    private List<Actor> buyers;
    private long mug;
    private String point;

    @BeforeEach
    void everybodyIsAboutToConfirm() {
        shop.clear();
        mug = shop.product(shop.category("Для дома"), "Кружка", 300, BUYERS);
        point = shop.pickupPoint("г. Киров, ул. Ленина, 5");
        buyers = IntStream.range(0, BUYERS).mapToObj(this::registered).toList();
        buyers.forEach(buyer -> shop.gives(buyer, 500));
        buyers.forEach(buyer -> Rows.change(pool, """
                update conversation set state = cast($2::text as jsonb) where chat_id = $1
                """, buyer.id(), """
                {"type": "purchase.confirming",
                 "wish": {"key": "k%d", "productId": %d, "title": "Кружка", "price": 300},
                 "destination": {"pickupPointId": "%s", "address": "г. Киров, ул. Ленина, 5",
                                 "city": "киров", "street": ""},
                 "name": {"words": ["Иванова", "Мария"], "surnameLast": false}, "phone": "+79991234567"}
                """.formatted(buyer.id(), mug, point)));
    }

    @Test
    void whoeverWaitsTooLongIsToldSoAndStrangersNoticeNothing() throws SQLException {
        var strangers = new ArrayList<Duration>();
        long mostHolding = 0;
        try (var operator = hold()) {
            var confirmed = everybodyConfirms();
            var end = Instant.now().plus(LONG);
            for (long stranger = FIRST_STRANGER; Instant.now().isBefore(end); stranger++) {
                var asked = Instant.now();
                assertThat(says(stranger, "/menu").join()).isEqualTo(200);
                strangers.add(Duration.between(asked, Instant.now()));
                if (strangers.size() > 20) {
                    mostHolding = Math.max(mostHolding, waitingForLocks(operator));
                }
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
            assertThat(confirmed.stream().map(CompletableFuture::join)).containsOnly(200);
        }
        assertThat(metrics.find("steps.updates.turn").tag("kind", "press").timers())
                .as("what the alert TurnsAreSlow reads")
                .anyMatch(timer -> timer.max(TimeUnit.SECONDS) > 2);
        var sorted = strangers.stream().sorted().toList();
        System.out.printf(
                "%d strangers beside a row held for %d s: p50 %d ms, p95 %d ms, most %d ms; at most %d of %d connections waited%n",
                sorted.size(),
                LONG.toSeconds(),
                sorted.get(sorted.size() / 2).toMillis(),
                sorted.get(sorted.size() * 95 / 100).toMillis(),
                sorted.getLast().toMillis(),
                mostHolding,
                CONNECTIONS);
        assertThat(mostHolding).isLessThanOrEqualTo(CONNECTIONS / 3);
        assertThat(sorted.get(sorted.size() * 95 / 100))
                .as("the bound leaves room for a busy machine; what counts is printed above")
                .isLessThan(Duration.ofSeconds(2));
        buyers.forEach(buyer -> Waits.until(PATIENCE, "an honest answer", () -> hears(buyer, "Ничего не изменилось")));
        assertThat(buyers).allSatisfy(buyer -> {
            assertThat(shop.ordersOf(buyer)).isZero();
            assertThat(shop.balanceOf(buyer)).isEqualTo(500);
            assertThat(kept(buyer)).isZero();
        });

        assertThat(everybodyConfirms().stream().map(CompletableFuture::join)).containsOnly(200);
        buyers.forEach(this::hasBought);
        assertThat(Rows.number(pool, "select stock from product where id = $1", mug))
                .isZero();
    }

    @Test
    void whoeverWaitsNotTooLongGetsWhatTheyWantedOnce() throws SQLException {
        List<CompletableFuture<Integer>> confirmed;
        try (var operator = hold()) {
            confirmed = everybodyConfirms();
            Waits.until(PATIENCE, "some wait", () -> waitingForLocks(operator) > 0);
            assertThat(metrics.get("steps.updates.queued").gauge().value()).isPositive();
        }
        assertThat(confirmed.stream().map(CompletableFuture::join)).containsOnly(200);
        buyers.forEach(this::hasBought);
        assertThat(Rows.number(pool, "select stock from product where id = $1", mug))
                .isZero();
    }

    private void hasBought(Actor buyer) {
        Waits.until(PATIENCE, "the order is made", () -> shop.ordersOf(buyer) == 1);
        assertThat(shop.balanceOf(buyer)).isEqualTo(200);
        assertThat(kept(buyer)).isZero();
    }

    private Actor registered(int number) {
        var person = stage.person("Покупатель " + number);
        person.says("/start");
        Async.inTransaction(() -> users.register(new Registrant(
                person.id(),
                null,
                person.name(),
                null,
                "ru",
                new Phone("+79991234567"),
                null,
                Instant.parse("2026-11-01T10:00:00Z"),
                Role.USER)));
        return person;
    }

    private long kept(Actor buyer) {
        return Rows.number(pool, "select count(*) from failed_update where chat_id = $1", buyer.id());
    }

    private static boolean hears(Actor buyer, String words) {
        return StreamSupport.stream(buyer.chat().path("messages").spliterator(), false)
                .anyMatch(message -> message.path("text").asText().contains(words));
    }

    /** Until it is closed; by a connection that is none of the service's. */
    private Connection hold() throws SQLException {
        var connection =
                DriverManager.getConnection("jdbc:postgresql://" + host + ":" + port + "/" + database, user, password);
        connection.setAutoCommit(false);
        try (var lock = connection.prepareStatement("select 1 from product where id = ? for update")) {
            lock.setLong(1, mug);
            lock.execute();
        }
        return connection;
    }

    private static long waitingForLocks(Connection connection) {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                        + " and datname = current_database()")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<CompletableFuture<Integer>> everybodyConfirms() {
        return buyers.stream().map(this::confirms).toList();
    }

    private CompletableFuture<Integer> confirms(Actor buyer) {
        return bring("""
                {"update_id": %d, "callback_query": {"id": "%1$d", "chat_instance": "1", "data": "buy:k%2$d:confirm:%3$s",
                 "from": {"id": %2$d, "is_bot": false, "first_name": "П"},
                 "message": {"message_id": 2000000000, "date": 1790000000, "chat": {"id": %2$d, "type": "private"}}}}
                """.formatted(UPDATES.incrementAndGet(), buyer.id(), card(buyer)));
    }

    /** What the state of {@link #everybodyIsAboutToConfirm} is shown as. */
    private String card(Actor buyer) {
        return new PurchaseState.Confirming(
                        new Wish("k" + buyer.id(), mug, "Кружка", 300),
                        new Destination(point, "г. Киров, ул. Ленина, 5", "киров", "", 0),
                        new FullName(List.of("Иванова", "Мария"), false),
                        "+79991234567")
                .card();
    }

    private CompletableFuture<Integer> says(long chat, String text) {
        return bring("""
                {"update_id": %d, "message": {"message_id": 7, "date": 1790000000, "text": "%s",
                 "chat": {"id": %3$d, "type": "private"}, "from": {"id": %3$d, "is_bot": false, "first_name": "С"}}}
                """.formatted(UPDATES.incrementAndGet(), text, chat));
    }

    private CompletableFuture<Integer> bring(String update) {
        return deliverer.bring(update.getBytes(UTF_8), "application/json");
    }
}
