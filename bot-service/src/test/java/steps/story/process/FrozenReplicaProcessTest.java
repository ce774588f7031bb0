package steps.story.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import steps.testing.Waits;

/** One of two replicas stands still until the other takes it for dead, and comes back in the middle of its work. */
class FrozenReplicaProcessTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Three seconds, and as many for a machine that has other things to do; the next look around may be twenty away. */
    private static final Duration SOON = Duration.ofSeconds(6);

    private static final int PEOPLE = 20;

    private static World world;

    @BeforeAll
    static void start() {
        world = new World();
        world.start(0, 1);
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @RepeatedTest(3)
    void turnsTakenMeanwhileAreSaidAtOnce() {
        Waits.until(PATIENCE, "both are known", () -> known() == 2);
        var people = Stream.generate(() -> Guest.of(world.api())).limit(PEOPLE).toList();
        world.replica(1).freeze();
        people.forEach(
                guest -> world.api().post("/sandbox/users/" + guest.id() + "/messages", Map.of("text", "/start")));
        Waits.until(PATIENCE, "the one that moves has answered", () -> answered(people) >= PEOPLE / 2);
        Waits.until(PATIENCE, "the other is taken for dead", () -> known() == 1);
        assertThat(answered(people)).isLessThan(PEOPLE);

        var back = Instant.now();
        world.replica(1).thaw();

        Waits.until(SOON, "everybody is answered", () -> answered(people) == PEOPLE);
        System.out.printf(
                "Everybody was answered %d ms after it came back%n",
                Duration.between(back, Instant.now()).toMillis());
        Waits.until(PATIENCE, "all is crossed off", () -> world.number("select count(*) from unsent_turn") == 0);
        assertThat(people).allSatisfy(guest -> assertThat(guest.heard()).isEqualTo(1));
    }

    private static long answered(List<Guest> people) {
        return people.stream().filter(guest -> guest.heard() > 0).count();
    }

    private static long known() {
        return world.number("select count(*) from replica");
    }
}
