package steps.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduler;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.bot.dialog.Keyboard;
import steps.bot.dialog.Reply;
import steps.bot.dialog.unsent.UnsentTurn;
import steps.bot.telegram.outgoing.TurnSender;
import steps.bot.telegram.outgoing.UnsentTurnsJob;
import steps.platform.lease.Replicas;
import steps.story.stage.Actor;
import steps.story.stage.Stage;
import steps.story.stage.StoryTest;
import steps.testing.Async;
import steps.testing.Rows;
import steps.testing.Waits;

/** Turns that a replica drops because it was taken for dead are said all the same, without waiting for the next look around. */
@StoryTest
class DroppedTurnsTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final long BURIED = 3;
    private static final long ALIVE = 4;

    @Inject
    Stage stage;

    @Inject
    Pool pool;

    @Inject
    TurnSender speaker;

    @Inject
    Replicas replicas;

    @Inject
    Scheduler scheduler;

    @BeforeEach
    void nobodyLooksAround() {
        scheduler.pause(UnsentTurnsJob.LOOK);
    }

    @AfterEach
    void asBefore() {
        scheduler.resume(UnsentTurnsJob.LOOK);
        Rows.change(pool, "delete from unsent_turn");
        Rows.change(pool, "delete from replica where id < 100");
    }

    @Test
    void aTurnThatCommittedAfterItsReplicaWasBuriedIsSaid() {
        var alice = stage.registered("Алиса");
        drop(alice, BURIED);
        Waits.until(SOON, "it is said and crossed off", () -> waiting(alice) == 0);
        assertThat(texts(alice)).containsOnlyOnce("Сказано");
    }

    /** Between the burial and the new number's first sign: the row names a replica that is alive again. */
    @Test
    void aTurnThatGotTheNewNumberTooEarlyIsSaid() {
        var alice = stage.registered("Алиса");
        drop(alice, Async.await(replicas::number));
        Waits.until(SOON, "it is said and crossed off", () -> waiting(alice) == 0);
        assertThat(texts(alice)).containsOnlyOnce("Сказано");
    }

    @Test
    void aTurnThatAnotherHasTakenOverIsLeftToIt() {
        var alice = stage.registered("Алиса");
        Rows.change(pool, "insert into replica (id) values ($1)", ALIVE);
        drop(alice, ALIVE);
        Waits.until(SOON, "it is looked at", () -> {
            Rows.change(pool, "update replica set beats = beats + 1 where id = $1", ALIVE);
            return !speaker.hasDropped();
        });
        assertThat(waiting(alice)).isEqualTo(1);
        assertThat(texts(alice)).doesNotContain("Сказано");
    }

    /** Says a turn under a number that was ours, while its row names this replica; returns when it is dropped. */
    private void drop(Actor actor, long inTheRow) {
        var say = new Reply.Say("Сказано", Keyboard.none(), null);
        var turn = new UnsentTurn(actor.id(), 31, BURIED, Instant.now(), List.of(say));
        Rows.change(
                pool,
                """
                insert into unsent_turn (chat_id, turn_id, replica_id, committed_at, replies)
                values ($1, $2, $3, $4, cast($5::text as jsonb))
                """,
                actor.id(),
                turn.turnId(),
                inTheRow,
                turn.committedAt().atOffset(ZoneOffset.UTC),
                json(turn.replies()));
        speaker.say(turn);
    }

    private static String json(List<Reply> replies) {
        try {
            return new ObjectMapper()
                    .writerFor(new TypeReference<List<Reply>>() {})
                    .writeValueAsString(replies);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private long waiting(Actor actor) {
        return Rows.number(pool, "select count(*) from unsent_turn where chat_id = $1", actor.id());
    }

    private static List<String> texts(Actor actor) {
        return StreamSupport.stream(actor.chat().path("messages").spliterator(), false)
                .map(message -> message.path("text").asText())
                .toList();
    }
}
