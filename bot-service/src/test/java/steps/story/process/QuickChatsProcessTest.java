package steps.story.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.testing.Waits;

/** Two replicas under Telegram's own limits, neither of which knows what the other sends to a chat. */
class QuickChatsProcessTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BRISK = Duration.ofMillis(1_500);
    private static final int BRISK_PEOPLE = 24;
    private static final int QUICK_PEOPLE = 4;
    private static final int TIMES = 6;

    /** More than both replicas together save up for a chat, and that is more than Telegram takes at once. */
    private static final int QUICK_TIMES = 30;

    private World world;

    @BeforeEach
    void start() {
        world = new World();
        world.set("TELEGRAM_RATE_PER_SECOND", "30");
        world.set("STEPS_TELEGRAM_RATE_PER_CHAT", "0.3333");
        world.start(0, 1);
        world.api().send("PUT", "/sandbox/settings", Map.of("rate_per_second", 30, "rate_per_chat", 20 / 60.0));
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void aFewQuickChatsSlowNobodyElseDown() {
        var brisk = people(BRISK_PEOPLE);
        var quick = people(QUICK_PEOPLE);
        for (int time = 0; time < TIMES; time++) {
            brisk.forEach(this::says);
            if (time == 1) {
                IntStream.range(0, QUICK_TIMES).forEach(n -> quick.forEach(this::says));
            }
            LockSupport.parkNanos(BRISK.toNanos());
        }
        Waits.until(PATIENCE, "everybody is answered", () -> heard(brisk, TIMES) && heard(quick, QUICK_TIMES));

        assertThat(complaints(quick)).as("complaints about the quick").isPositive();
        assertThat(complaints(brisk)).as("complaints about the others").isZero();
        assertThat(world.number(
                        "select count(*) from send_budget where pace = 1 and held_until < now() - interval '1 day'"))
                .as("nobody was asked to wait for the others' sake")
                .isEqualTo(1);
        System.out.printf("%d complaints about %d quick chats%n", complaints(quick), QUICK_PEOPLE);
    }

    private List<Guest> people(int count) {
        return Stream.generate(() -> Guest.of(world.api())).limit(count).toList();
    }

    /** A stranger's /start has one answer. */
    private void says(Guest guest) {
        world.api().post("/sandbox/users/" + guest.id() + "/messages", Map.of("text", "/start"));
    }

    private static boolean heard(List<Guest> people, int times) {
        return people.stream().allMatch(guest -> guest.heard() >= times);
    }

    private long complaints(List<Guest> people) {
        Set<Long> chats = people.stream().map(Guest::id).collect(Collectors.toSet());
        return StreamSupport.stream(
                        world.api().get("/sandbox/calls?limit=10000").spliterator(), false)
                .filter(call -> call.get("status").asInt() == 429)
                .filter(call -> chats.contains(call.path("chat_id").asLong()))
                .count();
    }
}
