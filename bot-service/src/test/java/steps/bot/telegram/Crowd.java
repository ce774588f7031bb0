package steps.bot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import steps.story.stage.SandboxApi;
import steps.testing.Waits;

/** A hundred strangers who talk to the bot at once, under Telegram's own limits. */
public final class Crowd {
    private static final int PEOPLE = 100;

    private final SandboxApi sandbox;
    private final Set<Long> people;
    private int said;

    public Crowd(SandboxApi sandbox) {
        this.sandbox = sandbox;
        Waits.until(
                Duration.ofSeconds(20),
                "the bot has set its webhook",
                () -> !sandbox.get("/sandbox/info").at("/webhook/url").asText().isEmpty());
        sandbox.send("PUT", "/sandbox/settings", Map.of("rate_per_second", 30, "rate_per_chat", 20 / 60.0));
        people = IntStream.range(0, PEOPLE)
                .mapToObj(n -> sandbox.post("/sandbox/users", Map.of("first_name", "Человек " + n))
                        .get("id")
                        .asLong())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Each says so many things, one after the other as fast as they can be said. */
    public void chats(int times) {
        for (int i = 0; i < times; i++) {
            people.forEach(id -> sandbox.post("/sandbox/users/" + id + "/messages", Map.of("text", "/start")));
            said += PEOPLE;
        }
    }

    /** Every /start of a stranger has one reply. */
    public void waitForReplies() {
        Waits.until(Duration.ofMinutes(2), "everybody has their replies", () -> sent(200) >= said);
    }

    public long complaints() {
        return sent(429);
    }

    public void goes() {
        sandbox.send("PUT", "/sandbox/settings", Map.of("rate_per_second", 0, "rate_per_chat", 0));
    }

    private long sent(int status) {
        return StreamSupport.stream(calls().spliterator(), false)
                .filter(call -> call.get("method").asText().equals("sendMessage"))
                .filter(call -> call.get("status").asInt() == status)
                .filter(call -> people.contains(call.get("chat_id").asLong()))
                .count();
    }

    private JsonNode calls() {
        return sandbox.get("/sandbox/calls?limit=10000");
    }
}
