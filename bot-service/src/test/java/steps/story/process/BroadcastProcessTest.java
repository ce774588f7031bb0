package steps.story.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import steps.testing.Waits;

/**
 * Broadcasts under Telegram's own limits, with an answer that takes 80 ms: how fast they are, and that nobody is bothered twice
 * whatever happens to the sender, to the network or to Telegram. {@code -Dsteps.long=true} has 3,000 readers and kills twenty
 * times; {@code -Dsteps.seed=…} plays the same moments again.
 */
@TestMethodOrder(OrderAnnotation.class)
class BroadcastProcessTest {
    private static final boolean LONG = Boolean.getBoolean("steps.long");
    private static final long SEED = Long.getLong("steps.seed", 20_261_129);
    private static final int READERS = LONG ? 3_000 : 300;
    private static final int KILLS = LONG ? 20 : 3;
    private static final int CHATTING = 20;
    private static final double RATE = 30;

    /** With few readers the beginning and the end weigh more. */
    private static final double LEAST_SHARE = LONG ? 0.97 : 0.9;

    private static final int LATENCY_MS = 80;
    private static final Duration PATIENCE = Duration.ofMinutes(LONG ? 10 : 3);

    /** Half a second's worth. */
    private static final int MOST_IN_FLIGHT = 15;

    /** Ten seconds; and as many for a machine that has other tests to do. */
    private static final long LONGEST_TAKEOVER_MS = LONG ? 10_000 : 20_000;

    private static final long ADMINISTRATOR = 6_100_000_009L;

    private static World world;
    private static Readership all;
    private static Readership some;

    @BeforeAll
    static void start() {
        world = new World();
        all = Readership.of(world, READERS);
        some = all.first(150);
        world.set("TELEGRAM_RATE_PER_SECOND", "30");
        world.set("STEPS_TELEGRAM_RATE_PER_CHAT", "0.3333");
        world.set("ADMIN_TELEGRAM_IDS", Long.toString(ADMINISTRATOR));
        world.api()
                .put(
                        "/sandbox/settings",
                        Map.of("rate_per_second", RATE, "rate_per_chat", 20 / 60.0, "latency_ms", LATENCY_MS));
        world.start(0, 1);
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
    void saturatesTheLimitWithoutAComplaintWhilePeopleAreAnsweredAtOnce() {
        var people =
                Stream.generate(() -> Guest.of(world.api())).limit(CHATTING).toList();
        people.forEach(Guest::registers);
        long before = lastCall();
        long broadcast = all.broadcast("Ровным шагом");
        all.waitUntil(broadcast, "sending", PATIENCE);
        var asked = chatUntilSent(people, broadcast);

        var calls = all.countedCalls(before);
        assertThat(calls).noneMatch(call -> call.get("status").asInt() == 429);
        assertThat(all.count(broadcast, "sent")).isEqualTo(READERS);
        assertThat(all.heard("Ровным шагом"))
                .allSatisfy((id, times) -> assertThat(times).isOne());
        double rate = steadyRate(calls);
        long p95 = p95(asked, calls);
        System.out.printf(
                "%d readers: %.1f messages a second of %.0f; %d questions, p95 %d ms%n",
                READERS, rate, RATE, asked.size(), p95);
        assertThat(rate).isGreaterThanOrEqualTo(LEAST_SHARE * RATE);
        assertThat(p95).isLessThan(1_000);
    }

    /** One asks every third of a second, each in their turn. */
    private static List<Question> chatUntilSent(List<Guest> people, long broadcast) {
        var asked = new ArrayList<Question>();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (all.count(broadcast, "sent") < READERS && System.nanoTime() < end) {
            long id = people.get(asked.size() % people.size()).id();
            asked.add(new Question(id, System.currentTimeMillis()));
            world.api().post("/sandbox/users/" + id + "/messages", Map.of("text", "/menu"));
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(330));
        }
        Waits.until(PATIENCE, "all is said", () -> world.number("select count(*) from unsent_turn") == 0);
        return asked;
    }

    /** Between the first and the last message to a reader, without what leaves at once at the beginning. */
    private static double steadyRate(List<JsonNode> calls) {
        var times = calls.stream()
                .filter(BroadcastProcessTest::isOfBroadcast)
                .map(call -> call.get("at").asLong())
                .toList();
        long first = times.getFirst() + 1_000;
        long last = times.getLast() - 500;
        long counted = calls.stream()
                .map(call -> call.get("at").asLong())
                .filter(at -> at >= first && at < last)
                .count();
        return counted * 1_000.0 / (last - first);
    }

    private static boolean isOfBroadcast(JsonNode call) {
        return call.at("/request/text").asText().contains("Ровным шагом");
    }

    private static long p95(List<Question> asked, List<JsonNode> calls) {
        var waits =
                asked.stream().map(question -> question.waited(calls)).sorted().toList();
        return waits.get((int) (waits.size() * 0.95));
    }

    /** Something that somebody has asked, at Unix milliseconds. */
    private record Question(long chatId, long at) {
        long waited(List<JsonNode> calls) {
            return calls.stream()
                            .filter(call -> call.get("chat_id").asLong() == chatId
                                    && call.get("method").asText().equals("sendMessage")
                                    && call.get("at").asLong() >= at)
                            .mapToLong(call -> call.get("at").asLong())
                            .min()
                            .orElse(Long.MAX_VALUE / 2)
                    - at
                    + LATENCY_MS;
        }
    }

    @Test
    @Order(2)
    void pausedItStandsWithinTwoSecondsAndCanceledTheRestIsCanceled() {
        var anna = Guest.of(world.api(), ADMINISTRATOR);
        anna.registers();
        long broadcast = some.broadcast("Стой");
        some.waitUntil(broadcast, "sending", PATIENCE);
        Waits.until(PATIENCE, "some have it", () -> some.count(broadcast, "sent") > 30);
        anna.pressesData("cast:pause:" + Long.toString(broadcast, 36));
        some.waitUntil(broadcast, "paused", Duration.ofSeconds(2));
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(2));
        long sent = heard("Стой");
        assertThat(sent).isLessThan(some.size());
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(3));
        assertThat(heard("Стой")).isEqualTo(sent);

        anna.pressesData("cast:cancel:" + Long.toString(broadcast, 36));
        some.waitUntil(broadcast, "canceled", PATIENCE);
        Waits.until(PATIENCE, "the rest is canceled", () -> some.count(broadcast, "waiting") == 0);
        assertThat(some.count(broadcast, "sent")).isEqualTo(sent);
        assertThat(some.count(broadcast, "canceled")).isEqualTo(some.size() - sent);
        assertThat(heard("Стой")).isEqualTo(sent);
    }

    private static long heard(String words) {
        return some.heard(words).values().stream().mapToLong(Long::longValue).sum();
    }

    @Test
    @Order(3)
    void countersAddUpAndNobodyGetsItTwiceWhateverTelegramAnswers() {
        fault(Map.of("kind", "429", "retry_after", 3, "count", 2));
        fault(Map.of("kind", "500", "probability", 0.04, "seed", SEED));
        fault(Map.of("kind", "disconnect", "probability", 0.04, "seed", SEED + 1));
        fault(Map.of("kind", "disconnect_after", "probability", 0.04, "seed", SEED + 2));
        fault(Map.of("kind", "latency", "millis", 2_000, "probability", 0.1, "seed", SEED + 3));
        long broadcast = some.broadcast("Сквозь бурю");
        some.waitUntil(broadcast, "sent", PATIENCE);
        long unknown = some.count(broadcast, "unknown");
        System.out.printf("%d of %d are unknown%n", unknown, some.size());
        assertThat(unknown).isPositive();
        assertThat(some.count(broadcast, "sent") + unknown).isEqualTo(some.size());
        eachOnce(broadcast, "Сквозь бурю");
    }

    @Test
    @Order(4)
    void whoeverIsKilledInTheMiddleBothersNobodyTwice() {
        var random = new Random(SEED);
        for (int round = 0; round < KILLS; round++) {
            int holder = onlyOneHolds(round % 2);
            var words = "Круг " + round + ".";
            long broadcast = some.broadcast(words);
            some.waitUntil(broadcast, "sending", PATIENCE);
            Waits.until(PATIENCE, "some have it", () -> some.count(broadcast, "sent") > 0);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(3_500)));
            world.replica(holder).kill();
            long killedMs = nowMs();
            long rest = some.count(broadcast, "waiting");
            some.waitUntil(broadcast, "sent", PATIENCE);

            long unknown = some.count(broadcast, "unknown");
            System.out.printf(
                    "Round %d of seed %d: %d waited, %d unknown, taken over after %d ms%n",
                    round, SEED, rest, unknown, takenOverAfterMs(broadcast, killedMs));
            assertThat(unknown).isLessThanOrEqualTo(MOST_IN_FLIGHT);
            assertThat(some.count(broadcast, "sent") + unknown).isEqualTo(some.size());
            eachOnce(broadcast, words);
            assertThat(rest == 0 ? 0 : takenOverAfterMs(broadcast, killedMs)).isLessThan(LONGEST_TAKEOVER_MS);
            world.start(holder);
        }
    }

    /** That one sends, since the other has been started after it; answers its number. */
    private static int onlyOneHolds(int number) {
        assertThat(world.replica(1 - number).terminates(Duration.ofSeconds(30)))
                .as("it goes by itself")
                .isTrue();
        Waits.until(PATIENCE, "the other one sends", () -> world.number("""
                        select count(*) from lease join replica on replica.id::text = lease.holder
                         where lease.name = 'broadcast'
                        """) == 1);
        world.start(1 - number);
        return number;
    }

    private static long takenOverAfterMs(long broadcast, long killedMs) {
        return world.number("""
                select coalesce(min((extract(epoch from changed_at) * 1000)::bigint), %2$d) - %2$d from broadcast_recipient
                 where broadcast_id = %1$d and state = 'sent'
                   and epoch = (select max(epoch) from broadcast_recipient where broadcast_id = %1$d)
                """.formatted(broadcast, killedMs));
    }

    /** What the books call sent is there once, what they call unknown once at most. */
    private static void eachOnce(long broadcast, String words) {
        var heard = some.heard(words);
        assertThat(some.whose(broadcast, "sent"))
                .allSatisfy(id -> assertThat(heard.get(id)).isOne());
        assertThat(some.whose(broadcast, "unknown"))
                .allSatisfy(id -> assertThat(heard.get(id)).isLessThanOrEqualTo(1));
    }

    private static void fault(Map<String, ?> order) {
        world.api().post("/sandbox/faults", order);
    }

    private static long lastCall() {
        return Readership.list(world.api().get("/sandbox/calls"))
                .mapToLong(call -> call.get("n").asLong())
                .max()
                .orElse(0);
    }

    private static long nowMs() {
        return world.number("select (extract(epoch from clock_timestamp()) * 1000)::bigint");
    }
}
