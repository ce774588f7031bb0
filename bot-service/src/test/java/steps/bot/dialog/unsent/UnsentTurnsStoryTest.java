package steps.bot.dialog.unsent;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.testing.Async.await;
import static steps.testing.Async.together;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import steps.bot.dialog.Keyboard;
import steps.bot.dialog.Reply;
import steps.story.stage.Actor;
import steps.story.stage.Stage;
import steps.story.stage.StoryTest;
import steps.testing.HotUpdates;
import steps.testing.Rows;
import steps.testing.SchemaOwner;
import steps.testing.Waits;

/** What replicas that are gone, alive, or newer have left unsaid. */
@StoryTest
class UnsentTurnsStoryTest {
    private static final Duration A_WHILE = Duration.ofSeconds(60);
    private static final long DEAD = 1;
    private static final long ALIVE = 2;

    @SuppressWarnings("unused") // Read by name.
    static final List<String> BY_TURN = List.of(UnsentTurns.CLAIM, UnsentTurns.FORGET);

    @Inject
    Stage stage;

    @Inject
    Pool pool;

    @Inject
    UnsentTurns unsent;

    @Inject
    MeterRegistry metrics;

    @AfterEach
    void onlyThisReplica() {
        Rows.change(pool, "delete from unsent_turn");
        Rows.change(pool, "delete from replica where id < 100");
    }

    @Test
    void turnsOfADeadReplicaAreSaidInTheirOrderAndNothingElse() {
        var alice = stage.registered("Алиса");
        var boris = stage.registered("Борис");
        Rows.change(pool, "insert into replica (id) values ($1), ($2)", DEAD, ALIVE);
        leave(alice, 11, DEAD, say("Второе"), Instant.now().minusSeconds(1));
        leave(alice, 12, DEAD, say("Первое"), Instant.now().minusSeconds(2));
        leave(alice, 13, DEAD, "[{\"type\":\"dance\"}]", Instant.now());
        leave(boris, 11, ALIVE, say("Ещё не вам"), Instant.now().minusSeconds(100));

        Waits.until(A_WHILE, "the dead replica's turns are said", () -> {
            Rows.change(pool, "update replica set beats = beats + 1 where id = $1", ALIVE);
            return waiting(alice) == 1;
        });

        assertThat(texts(alice)).containsSequence("Первое", "Второе");
        assertThat(texts(alice)).containsOnlyOnce("Первое", "Второе");
        assertThat(Rows.number(pool, "select turn_id from unsent_turn where chat_id = $1", alice.id()))
                .as("what a newer version says is left to it")
                .isEqualTo(13);
        assertThat(texts(boris)).doesNotContain("Ещё не вам");
        assertThat(waiting(boris)).isEqualTo(1);
    }

    /** All of them at once, since each look for what is left over takes its time to come. */
    @Test
    void turnsThatNobodyCanReadAreSetAsideAlone() {
        double before = unreadable();
        var unreadable = List.of("null", "[null]", "{}", "[{\"type\": \"say\"}]");
        var people =
                unreadable.stream().map(replies -> stage.registered("Алиса")).toList();
        var boris = stage.registered("Борис");
        for (int i = 0; i < people.size(); i++) {
            leave(people.get(i), 31, DEAD, unreadable.get(i), Instant.now().minusSeconds(9));
        }
        leave(boris, 31, DEAD, say("Это вам"), Instant.now());

        Waits.until(A_WHILE, "the other chat's turn is said", () -> waiting(boris) == 0);
        for (var person : people) {
            Waits.until(A_WHILE, "the turn is set aside", () -> reason(person) != null);
            assertThat(waiting(person)).isEqualTo(1);
        }

        assertThat(texts(boris)).contains("Это вам");
        assertThat(unreadable()).as("each is counted once").isEqualTo(before + unreadable.size());
    }

    /** Vacuumed while nothing waits, the table looks as if all of it were read at once; by the next time it may have grown. */
    @ParameterizedTest
    @FieldSource("BY_TURN")
    void turnsAreLookedUpHoweverFewThereWere(String statement) {
        Rows.change(pool, "delete from unsent_turn");
        SchemaOwner.run("vacuum analyze unsent_turn");
        var plan = await(() -> pool.query("explain (generic_plan) " + statement).execute());
        assertThat(plan)
                .extracting(row -> row.getString(0).strip())
                .filteredOn(line -> line.startsWith("Index Cond: (chat_id = ANY"))
                .hasSize(2);
    }

    /** Said perhaps, and certainly left behind: whoever goes on from a newer card must not find that card changed or without its buttons. */
    @Test
    void aTurnThatComesTooLateLeavesTheNewerCardAlone() {
        var alice = stage.registered("Алиса");
        var before = Instant.now().minusSeconds(60);
        alice.says("/menu");
        alice.presses("Баланс");
        long card = alice.newestWithKeys();
        var again = new Reply.Say("Снова меню", Keyboard.column(new Keyboard.Key("Прогулка", "walk")), null);
        var over = new Reply.Rewrite(card, "Снова оно", Keyboard.none());
        leave(alice, 51, DEAD, Replies.write(List.of(over, again)), before);

        Waits.until(A_WHILE, "the turn is said as far as it still makes sense", () -> waiting(alice) == 0);

        assertThat(texts(alice)).contains("Снова меню").doesNotContain("Снова оно");
        assertThat(alice.newestWithKeys()).isEqualTo(card);
        alice.presses("История");
        alice.hears("Пока здесь пусто");
    }

    /** Nobody has gone on: whatever was decided last is where the person stands. */
    @Test
    void theChatsLastTurnsAreSaidWithAllTheirButtons() {
        var alice = stage.registered("Алиса");
        var menu = new Reply.Say("Снова меню", Keyboard.column(new Keyboard.Key("Прогулка", "walk")), null);
        var hint = new Reply.Say("И ещё", Keyboard.none(), null);
        Rows.change(pool, "update conversation set updated_at = now() where chat_id = $1", alice.id());
        leave(alice, 52, DEAD, Replies.write(List.of(menu)), Instant.now().minusSeconds(60));
        leave(alice, 53, DEAD, Replies.write(List.of(hint)), Instant.now());

        Waits.until(A_WHILE, "both are said", () -> waiting(alice) == 0);

        assertThat(alice.buttons()).containsExactly("Прогулка");
    }

    /** What Telegram cannot even be asked for must not be tried for ever, nor keep the rest of the chat waiting. */
    @Test
    void aTurnThatCanNeverBeSaidIsPassedOver() {
        var alice = stage.registered("Алиса");
        var unsayable = new Reply.Rewrite(1L + Integer.MAX_VALUE, "Никогда", Keyboard.none());
        var sayable = new Reply.Say("Дальше", Keyboard.none(), null);
        leave(alice, 21, DEAD, Replies.write(List.of(unsayable, sayable)), Instant.now());

        Waits.until(A_WHILE, "the turn is said as far as it can be", () -> waiting(alice) == 0);

        assertThat(texts(alice)).contains("Никогда", "Дальше");
    }

    @Test
    void ofManyReplicasOneGetsEachTurn() {
        var ids = LongStream.rangeClosed(1, 40).boxed().toList();
        Rows.change(pool, "insert into replica (id) select * from generate_series(50, 59)");
        Rows.change(pool, "insert into replica (id) values ($1)", ALIVE);
        ids.forEach(id -> leave(-id, id, ALIVE, say("Ничьё"), Instant.now()));
        var wanted = ids.stream()
                .map(id -> new UnsentTurn(-id, id, ALIVE, Instant.now(), List.of()))
                .toList();
        Rows.change(pool, "delete from replica where id = $1", ALIVE);

        var claimed = together(LongStream.rangeClosed(50, 59)
                .<Callable<List<UnsentTurn>>>mapToObj(replica -> () -> await(() -> unsent.claim(replica, wanted)))
                .toList());

        var all = claimed.stream().flatMap(List::stream).toList();
        assertThat(all).isNotEmpty().extracting(UnsentTurn::turnId).doesNotHaveDuplicates();
        assertThat(all)
                .allSatisfy(turn -> assertThat(Rows.number(
                                pool,
                                "select replica_id from unsent_turn where turn_id = $1 and chat_id < 0",
                                turn.turnId()))
                        .isEqualTo(turn.replica()));
    }

    /** Conversations are rewritten at every update: as long as no index follows what changes, that is cheap. */
    @Test
    void updatesOfConversationsLeaveTheIndexAlone() {
        var before = HotUpdates.of("conversation", pool);
        var people = new ArrayList<Actor>();
        for (int i = 0; i < 3; i++) {
            people.add(stage.registered("Вера"));
        }
        for (int i = 0; i < 5; i++) {
            people.forEach(person -> person.says("/menu"));
            people.forEach(person -> person.presses("Баланс"));
        }
        var updates = HotUpdates.since(before, 30, "conversation", pool);
        assertThat(updates.hot()).isGreaterThanOrEqualTo(updates.all() * 95 / 100);
    }

    private void leave(Actor person, long turn, long replica, String replies, Instant at) {
        leave(person.id(), turn, replica, replies, at);
    }

    private void leave(long chat, long turn, long replica, String replies, Instant at) {
        Rows.change(pool, """
                insert into unsent_turn (chat_id, turn_id, replica_id, committed_at, replies)
                values ($1, $2, $3, $4, cast($5::text as jsonb))
                """, chat, turn, replica, at.atOffset(ZoneOffset.UTC), replies);
    }

    private long waiting(Actor person) {
        return Rows.number(pool, "select count(*) from unsent_turn where chat_id = $1", person.id());
    }

    private String reason(Actor person) {
        var reason = Rows.text(pool, "select unreadable from unsent_turn where chat_id = $1", person.id());
        return "null".equals(reason) ? null : reason;
    }

    private double unreadable() {
        return metrics.counter("steps.rows.unreadable", "table", "unsent_turn").count();
    }

    private static String say(String text) {
        return Replies.write(List.of(new Reply.Say(text, Keyboard.none(), null)));
    }

    private static List<String> texts(Actor person) {
        return StreamSupport.stream(person.chat().path("messages").spliterator(), false)
                .map(message -> message.path("text").asText())
                .toList();
    }
}
