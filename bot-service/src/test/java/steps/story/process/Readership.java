package steps.story.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import steps.sandbox.SandboxOptions;
import steps.testing.Waits;

/** Many people who have met the bot and only read, awake at every hour; and what of a broadcast has reached them. */
final class Readership {
    private static final int MOST_CALLS = 10_000;

    private final World world;
    private final List<Long> people;

    private Readership(World world, List<Long> people) {
        this.world = world;
        this.people = people;
    }

    /** Before any replica runs: nobody is to answer all these greetings. */
    static Readership of(World world, int count) {
        var people = IntStream.range(0, count)
                .mapToObj(number -> world.api()
                        .post("/sandbox/users", Map.of("first_name", "Читатель " + number))
                        .get("id")
                        .asLong())
                .toList();
        people.forEach(id -> world.api().post("/sandbox/users/" + id + "/messages", Map.of("text", "/start")));
        world.api()
                .post("/bot" + SandboxOptions.DEFAULT_TOKEN + "/deleteWebhook", Map.of("drop_pending_updates", true));
        world.change("""
                insert into users (telegram_id, first_name, phone, referral_code, consent_at, registered_at)
                select id, 'Читатель', '', 'reader' || id, now(), now() from unnest(array[%s]::bigint[]) as id
                """.formatted(people.stream().map(String::valueOf).collect(Collectors.joining(","))));
        world.change("insert into message_preference (user_id, quiet_from, quiet_until)"
                + " select id, '00:00', '00:00' from users");
        world.change("update bot_setting set value = max_value where key = 'promotions_a_week'");
        return new Readership(world, people);
    }

    /** Says it to all of them as soon as it can be, and to nobody else; answers its number. */
    long broadcast(String words) {
        world.change("update broadcast_recipient set changed_at = changed_at - interval '8 days'");
        return world.number(
                """
                insert into broadcast (title, author, state, text_ru, audience, next_at, created_at)
                values ('Новость', 'Анна', 'scheduled', '%s', '{"conditions":[{"type":"listed","telegramIds":[%s]}]}', now(), now())
                returning id
                """.formatted(words, people.stream().map(String::valueOf).collect(Collectors.joining(","))));
    }

    void waitUntil(long broadcast, String state, Duration within) {
        Waits.until(
                within,
                "broadcast " + broadcast + " is " + state,
                () -> world.number("select count(*) from broadcast where id = %d and state = '%s'"
                                .formatted(broadcast, state))
                        == 1);
    }

    long count(long broadcast, String state) {
        return world.number("select count(*) from broadcast_recipient where broadcast_id = %d and state = '%s'"
                .formatted(broadcast, state));
    }

    /** So many of them. */
    Readership first(int count) {
        return new Readership(world, people.subList(0, count));
    }

    int size() {
        return people.size();
    }

    /** How many messages with these words each of them has in their chat. */
    Map<Long, Long> heard(String words) {
        return people.stream().collect(Collectors.toMap(id -> id, id -> heard(id, words)));
    }

    private long heard(long id, String words) {
        return list(world.api().get("/sandbox/users/" + id + "/chat").path("messages"))
                .filter(message -> message.path("text").asText().contains(words))
                .count();
    }

    /** Of whom the books say that it has, or has not, or may have reached them. */
    List<Long> whose(long broadcast, String state) {
        return world.numbers("""
                select telegram_id from broadcast_recipient join users on users.id = user_id
                 where broadcast_id = %d and state = '%s'
                """.formatted(broadcast, state));
    }

    /** The bot's calls of which Telegram counts each, in their order; since the call of this number. */
    List<JsonNode> countedCalls(long since) {
        return list(world.api().get("/sandbox/calls?limit=" + MOST_CALLS + "&since=" + since))
                .filter(call -> {
                    var method = call.get("method").asText();
                    return method.startsWith("send") || method.startsWith("edit") || method.startsWith("copy");
                })
                .toList();
    }

    static Stream<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
