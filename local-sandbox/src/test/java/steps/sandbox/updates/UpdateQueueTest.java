package steps.sandbox.updates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import steps.sandbox.events.Changes;
import steps.sandbox.json.Json;
import steps.sandbox.testing.StandingClock;
import steps.sandbox.updates.UpdateQueue.Settled;

class UpdateQueueTest {
    private final UpdateQueue queue = new UpdateQueue(new StandingClock(), new Changes());

    private static ObjectNode message(String text) {
        ObjectNode message = Json.object().put("text", text);
        message.putObject("chat").put("id", 5);
        return message;
    }

    @Test
    void aFullQueueDropsNewUpdatesSilently() {
        for (int i = 0; i < UpdateQueue.MAX_UPDATES; i++) {
            queue.add("message", message("x"));
        }
        int first = queue.pending().firstKey();
        assertThat(queue.add("message", message("one too many"))).isEmpty();
        assertThat(queue.size()).isEqualTo(100_000);
        queue.taken(first);
        assertThat(queue.add("message", message("fits again"))).hasValue(first + 100_000);
    }

    @Test
    void moreThan128MebibytesAreDroppedToo() {
        String large = "a".repeat(500 * 1024);
        int added = 0;
        while (queue.add("message", message(large)).isPresent()) {
            added++;
        }
        assertThat(added).isBetween(255, 262);
    }

    @Test
    void anUpdateOver512KibibytesIsDropped() {
        assertThat(queue.add("message", message("a".repeat(513 * 1024)))).isEmpty();
        assertThat(queue.size()).isZero();
    }

    @Test
    void everyEndIsToldOnce() {
        List<Settled> ends = new ArrayList<>();
        queue.onSettled(ends::add);
        int taken = queue.add("message", message("a")).orElseThrow();
        int dropped = queue.add("message", message("b")).orElseThrow();
        queue.taken(taken);
        queue.taken(taken);
        queue.drop(dropped);
        assertThat(ends).containsExactly(new Settled(taken, true), new Settled(dropped, false));
    }

    @Test
    void byDefaultThreeTypesAreNotWanted() {
        for (String type : List.of("chat_member", "message_reaction", "message_reaction_count")) {
            assertThat(queue.add(type, message("x"))).isEmpty();
        }
        queue.allow(AllowedUpdates.parse("[\"chat_member\"]").orElseThrow());
        assertThat(queue.add("chat_member", message("x"))).isPresent();
        assertThat(queue.add("message", message("x"))).isEmpty();
        queue.allow(AllowedUpdates.parse("[\"no_such_type\"]").orElseThrow());
        assertThat(queue.add("message", message("x"))).isPresent();
    }
}
