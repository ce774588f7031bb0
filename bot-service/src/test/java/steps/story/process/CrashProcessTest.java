package steps.story.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import steps.bot.telegram.Crowd;
import steps.testing.Waits;

/**
 * Two replicas are killed, stopped and flooded; people notice nothing but a late or a repeated message. The moments are
 * those of a seed: {@code -Dsteps.seed=…} plays one again, {@code -Dsteps.long=true} plays fifty rounds instead of five.
 */
@TestMethodOrder(OrderAnnotation.class)
class CrashProcessTest {
    private static final long SEED = Long.getLong("steps.seed", 20_261_123);
    private static final int ROUNDS = Boolean.getBoolean("steps.long") ? 50 : 5;
    private static final int LOOKING_AROUND = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** What a replica is saying in one chat at the moment when it is killed: a turn of at most three messages. */
    private static final int LONGEST_TURN = 3;

    private static final Duration OUTAGE = Duration.ofSeconds(3);
    private static final String THANKS = "Спасибо за участие в игре!";

    private static World world;

    @BeforeAll
    static void start() {
        world = new World();
        world.start(0, 1);
        world.stage().temperature(12);
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @AfterEach
    void noMoreFaults() {
        world.api().send("DELETE", "/sandbox/faults", null);
    }

    @Test
    @Order(1)
    void nothingIsLostOrCountedTwiceWhateverIsKilled() throws Exception {
        var reference = new Reference();
        var faults = faults();
        var rounds = new ArrayList<Round>();
        int kills = 0;
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < ROUNDS; number++) {
                var random = new Random(SEED + number);
                System.out.printf("Round %d of seed %d%n", number, SEED);
                var round = new Round(number, people, random);
                rounds.add(round);
                kills += killSomeone(random);
            }
            for (var round : rounds) {
                round.checks(reference);
            }
        }
        int cuts = struck(faults);
        noMoreFaults();
        waitUntilSettled();

        var everybody = rounds.stream().flatMap(Round::people).toList();
        everybody.forEach(CrashProcessTest::hasEachUpdateOnce);
        lettersArrived(reference.postbox);
        assertThat(world.number("select count(*) from failed_update")).isZero();
        assertThat(world.number("select count(*) from walk where ended_at is null"))
                .isZero();
        assertThat(world.number("select count(*) from transfer")).isEqualTo(ROUNDS + 1L);
        assertThat(accountsOff()).isZero();
        int repeated =
                rounds.stream().mapToInt(round -> round.repeated(reference)).sum();
        System.out.printf("%d kills, %d cut answers, %d repeated messages%n", kills, cuts, repeated);
        assertThat(repeated).isBetween(0, cuts + kills * 2 * (LOOKING_AROUND + 1) * LONGEST_TURN);
    }

    @Test
    @Order(2)
    void aPurchaseOutlivesTheBotAndAnOutageOfTelegram() {
        var buyer = Guest.of(world.api());
        buyer.registers();
        aGiftIsOnSale();
        givesPoints(buyer, 500);
        buyer.choosesGift();
        IntStream.range(0, 2).forEach(number -> world.replica(number).kill());
        world.start(0, 1);
        buyer.namesRecipient();

        fault(Map.of("kind", "500", "count", -1));
        buyer.confirms();
        Waits.until(PATIENCE, "it is ordered", () -> world.number("select count(*) from \"order\"") == 1);
        LockSupport.parkNanos(OUTAGE.toNanos());
        assertThat(buyer.count(THANKS)).isZero();
        noMoreFaults();

        Waits.until(PATIENCE, "the order is confirmed", () -> buyer.count(THANKS) > 0);
        waitUntilSettled();
        assertThat(world.number("select count(*) from \"order\"")).isEqualTo(1);
        assertThat(world.number("select stock from product")).isEqualTo(4);
        assertThat(accountsOff()).isZero();
    }

    @Test
    @Order(3)
    void whoeverIsStoppedFinishesWhatItTookAndSaysItOnce() {
        fault(Map.of("kind", "latency", "millis", 2_000, "method", "sendMessage", "count", -1));
        var people = new ArrayList<Guest>();
        for (int i = 0; i < 60; i++) {
            var guest = Guest.of(world.api());
            people.add(guest);
            world.api().post("/sandbox/users/" + guest.id() + "/messages", Map.of("text", "/start"));
        }
        Waits.until(PATIENCE, "both are saying something", () -> world.number("""
                        select count(distinct replica_id) from unsent_turn
                         where exists (select 1 from replica where replica.id = unsent_turn.replica_id)
                        """) == 2);

        assertThat(world.replica(0).terminates(Duration.ofSeconds(30)))
                .as("it has gone by itself")
                .isTrue();

        assertThat(world.number("""
                        select count(*) from unsent_turn
                         where not exists (select 1 from replica where replica.id = unsent_turn.replica_id)
                        """)).as("turns that it left to others").isZero();
        Waits.until(PATIENCE, "everybody is answered", () -> people.stream().allMatch(guest -> guest.heard() > 0));
        waitUntilSettled();
        assertThat(people).allSatisfy(guest -> assertThat(guest.heard()).isEqualTo(1));
        world.start(0);
    }

    /** The one that is left holds it: the other has just been started. */
    @Test
    @Order(4)
    void anotherReplicaSendsWhenTheOneThatDidIsKilled() {
        assertThat(world.replica(0).terminates(Duration.ofSeconds(30)))
                .as("it goes by itself")
                .isTrue();
        long before = epoch();
        Waits.until(PATIENCE, "the other one sends", () -> world.number("""
                                select count(*) from lease join replica on replica.id::text = lease.holder
                                 where lease.name = 'delivery'
                                """) == 1);
        world.start(0);
        var guest = Guest.of(world.api());
        guest.registers();

        world.replica(1).kill();
        long killedMs = nowMs();
        letter(guest.id(), "Весть после падения", "resend");
        Waits.until(PATIENCE, "the letter arrives", () -> guest.count("Весть после падения") == 1);

        assertThat(epoch()).isGreaterThan(before);
        long tookMs =
                world.number("select (extract(epoch from max(changed_at)) * 1000)::bigint from delivery") - killedMs;
        System.out.printf("Deliveries were taken over after %d ms%n", tookMs);
        // Ten seconds, and as many for a machine that has other things to do.
        assertThat(tookMs).isLessThan(20_000);
        world.start(1);
    }

    @Test
    @Order(5)
    void twoReplicasTogetherKeepToTelegramsRateAndWouldNotByChance() {
        var unlimited = new Crowd(world.api());
        unlimited.chats(2);
        unlimited.waitForReplies();
        unlimited.goes();
        assertThat(unlimited.complaints()).as("without flood control").isPositive();

        IntStream.range(0, 2).forEach(number -> world.replica(number).kill());
        world.set("TELEGRAM_RATE_PER_SECOND", "30");
        world.set("STEPS_TELEGRAM_RATE_PER_CHAT", "1");
        world.change("update send_budget set pace = 1, held_until = now(), next_at = now()");
        world.start(0, 1);
        waitUntilSettled();
        var limited = new Crowd(world.api());
        limited.chats(3);
        limited.waitForReplies();
        limited.goes();
        assertThat(limited.complaints()).as("with flood control").isZero();
    }

    /** What the same people get when nothing happens. */
    private static final class Reference {
        final Guest postbox = Guest.of(world.api());
        final long credited;
        final int heardLookingAround;
        final int heardWalking;

        Reference() {
            postbox.looksAround();
            heardLookingAround = postbox.heard();
            var walker = Guest.of(world.api());
            credited = walker.walks(Duration.ZERO);
            waitUntilSettled();
            heardWalking = walker.heard();
        }
    }

    /** Some people who come at the same time. */
    private static final class Round {
        private final List<Guest> lookingAround = new ArrayList<>();
        private final Guest walker = Guest.of(world.api());
        private final List<Future<?>> acts = new ArrayList<>();
        private final Future<Long> credited;

        Round(int number, ExecutorService threads, Random random) {
            for (int i = 0; i < LOOKING_AROUND; i++) {
                var guest = Guest.of(world.api());
                lookingAround.add(guest);
                acts.add(threads.submit(guest::looksAround));
            }
            var pause = Duration.ofMillis(random.nextInt(100));
            Callable<Long> walk = () -> walker.walks(pause);
            credited = threads.submit(walk);
            var postbox = world.number("select min(telegram_id) from users");
            letter(postbox, "Весть " + number + ".", "resend");
            letter(postbox, "Опрос " + number + ".", "ask");
        }

        Stream<Guest> people() {
            return Stream.concat(lookingAround.stream(), Stream.of(walker));
        }

        void checks(Reference reference) throws ExecutionException, InterruptedException, TimeoutException {
            for (var act : acts) {
                act.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            }
            assertThat(credited.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo(reference.credited);
        }

        /** How many messages came more than once; fails when one did not come. */
        int repeated(Reference reference) {
            int repeated = 0;
            for (var guest : lookingAround) {
                assertThat(guest.said()).hasSizeGreaterThanOrEqualTo(reference.heardLookingAround);
                repeated += guest.heard() - reference.heardLookingAround;
            }
            assertThat(walker.said()).hasSizeGreaterThanOrEqualTo(reference.heardWalking);
            return repeated + walker.heard() - reference.heardWalking;
        }
    }

    /** One of them, or both shortly after each other; answers how many. */
    private static int killSomeone(Random random) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(2_500)));
        int first = random.nextInt(2);
        boolean both = random.nextInt(4) == 0;
        world.replica(first).kill();
        if (!both) {
            world.start(first);
            return 1;
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(500)));
        world.replica(1 - first).kill();
        world.start(0, 1);
        return 2;
    }

    /** Of each kind a little, all the time; those that cut an answer after the call was carried out are told apart. */
    private static List<Long> faults() {
        fault(Map.of("kind", "429", "retry_after", 1, "probability", 0.01, "seed", SEED));
        fault(Map.of("kind", "500", "probability", 0.03, "seed", SEED + 1));
        fault(Map.of("kind", "latency", "millis", 400, "probability", 0.1, "seed", SEED + 2));
        fault(Map.of("kind", "disconnect", "probability", 0.02, "seed", SEED + 3));
        fault(Map.of("kind", "duplicate", "probability", 0.05, "seed", SEED + 4));
        fault(Map.of("kind", "late", "millis", 500, "probability", 0.02, "seed", SEED + 5));
        fault(Map.of("kind", "out_of_order", "probability", 0.01, "seed", SEED + 6));
        return List.of(fault(
                Map.of("kind", "disconnect_after", "probability", 0.02, "seed", SEED + 7, "method", "sendMessage")));
    }

    private static long fault(Map<String, ?> order) {
        return world.api().post("/sandbox/faults", order).get("id").asLong();
    }

    private static int struck(List<Long> faults) {
        return StreamSupport.stream(world.api().get("/sandbox/faults").spliterator(), false)
                .filter(fault -> faults.contains(fault.get("id").asLong()))
                .mapToInt(fault -> fault.get("struck").asInt())
                .sum();
    }

    /** Nothing is on its way any more, in either direction. */
    private static void waitUntilSettled() {
        Waits.until(
                PATIENCE,
                "no update waits",
                () -> world.api()
                                .get("/sandbox/info")
                                .at("/webhook/pending_update_count")
                                .asInt()
                        == 0);
        Waits.until(PATIENCE, "all is said", () -> world.number("select count(*) from unsent_turn") == 0);
        Waits.until(
                PATIENCE,
                "no delivery waits",
                () -> world.number("select count(*) from delivery where state in ('waiting', 'in_flight')") == 0);
    }

    /** The conversation remembers the last sixteen, and these people caused fewer. */
    private static void hasEachUpdateOnce(Guest guest) {
        assertThat(guest.updates()).hasSizeLessThanOrEqualTo(16);
        assertThat(world.numbers("select unnest(seen) from conversation where chat_id = " + guest.id()))
                .as("updates whose effect is there, of guest %d", guest.id())
                .containsExactlyElementsOf(guest.updates());
    }

    private static void aGiftIsOnSale() {
        world.change("insert into category (id, title) values (1, 'Для дома')");
        world.change("insert into product (category_id, title, price, stock) values (1, 'Кружка', 300, 5)");
        world.change("insert into pickup_point (id, full_address, search_text)"
                + " values ('p1', 'г. Киров, ул. Ленина, 5', 'киров ул ленина 5')");
    }

    private static void givesPoints(Guest person, long points) {
        world.change("insert into idempotency_key (key, created_at) values ('test:points', now())");
        world.change("""
                insert into transfer (debit_account_id, credit_account_id, amount, operation, idempotency_key, created_at)
                select source.id, account.id, %d, 'manual_adjust', 'test:points', now()
                  from account as source, users join account on account.user_id = users.id
                 where source.system_name = 'adjustments' and users.telegram_id = %d
                """.formatted(points, person.id()));
    }

    private static void letter(long chatId, String text, String afterCrash) {
        world.change("""
                insert into delivery (chat_id, letter, priority, after_crash, not_before, created_at, changed_at)
                values (%d, '{"html": "%s", "rows": []}', 0, '%s', now(), now(), now())
                """.formatted(chatId, text, afterCrash));
    }

    private static void lettersArrived(Guest postbox) {
        LongStream.range(0, ROUNDS).forEach(number -> {
            assertThat(postbox.count("Весть " + number + ".")).isPositive();
            assertThat(postbox.count("Опрос " + number + ".")).isLessThanOrEqualTo(1);
        });
        assertThat(world.number("select count(*) from delivery where after_crash = 'resend' and state <> 'sent'"))
                .isZero();
    }

    private static long epoch() {
        return world.number("select epoch from lease where name = 'delivery'");
    }

    private static long nowMs() {
        return world.number("select (extract(epoch from clock_timestamp()) * 1000)::bigint");
    }

    private static long accountsOff() {
        return world.number("""
                select count(*) from account where kind = 'user' and balance <>
                  coalesce((select sum(amount) from transfer where credit_account_id = account.id), 0)
                  - coalesce((select sum(amount) from transfer where debit_account_id = account.id), 0)
                """);
    }
}
