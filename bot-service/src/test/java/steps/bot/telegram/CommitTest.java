package steps.bot.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.story.stage.Actor;
import steps.story.stage.Actor.Place;
import steps.story.stage.Stage;
import steps.story.stage.StoryTest;
import steps.testing.Async;
import steps.testing.Rows;
import steps.testing.SchemaOwner;
import steps.testing.Waits;

/** Nothing is answered before it is committed: here a commit waits as long as the test wants. */
@StoryTest
class CommitTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LONG_ENOUGH_TO_ANSWER = Duration.ofMillis(300);

    @Inject
    Stage stage;

    @Inject
    Deliverer deliverer;

    @Inject
    Pool pool;

    private Actor alice;
    private SqlConnection holder;

    @BeforeEach
    void commitsCanBeHeldBack() {
        alice = stage.registered("Алиса");
        sql("create table held (n integer)");
        sql("insert into held values (1)");
        sql("grant select, update on held to public");
        sql("""
                create function wait_for_held() returns trigger
                  language plpgsql security definer set lock_timeout = '1min' as $$
                begin
                  if new.chat_id = %d then perform 1 from held for update; end if;
                  return null;
                end $$""".formatted(alice.id()));
    }

    @AfterEach
    void commitsGoThrough() {
        if (holder != null) {
            Async.await(holder::close);
        }
        sql("drop function wait_for_held() cascade");
        sql("drop table held");
    }

    @Test
    void aTextIsAnsweredWhenItsTurnIsCommitted() {
        atCommitOf("conversation");
        isAnsweredAtTheCommit("""
                {"update_id": 4000001, "message": {"message_id": 900, "date": %1$d, "chat": {"id": %2$d, "type": "private"},
                 "from": {"id": %2$d, "is_bot": false, "first_name": "Алиса"}, "text": "/menu"}}
                """.formatted(Instant.now().getEpochSecond(), alice.id()));
    }

    @Test
    void aMoveIsAnsweredWhenItsBatchIsCommitted() {
        alice.says("/menu");
        alice.presses("Начать прогулку");
        alice.presses("Гуляю с собакой");
        long start = Instant.now().getEpochSecond() - 600;
        var live = alice.sharesLive(Place.north(0), start, 28_800);
        atCommitOf("walk");
        isAnsweredAtTheCommit("""
                {"update_id": 4000002, "edited_message": {"message_id": %1$d, "date": %2$d, "edit_date": %3$d,
                 "chat": {"id": %4$d, "type": "private"}, "from": {"id": %4$d, "is_bot": false, "first_name": "Алиса"},
                 "location": {"latitude": 55.7505, "longitude": 37.6, "live_period": 28800, "horizontal_accuracy": 5}}}
                """.formatted(live, start, start + 60, alice.id()));
    }

    private void isAnsweredAtTheCommit(String update) {
        hold();
        CompletableFuture<Integer> answer = deliverer.bring(update.getBytes(UTF_8), "application/json");
        Waits.until(PATIENCE, "the commit waits", this::aCommitWaits);
        LockSupport.parkNanos(LONG_ENOUGH_TO_ANSWER.toNanos());
        assertThat(answer).isNotDone();
        release();
        assertThat(answer.join()).isEqualTo(200);
    }

    private boolean aCommitWaits() {
        return Rows.number(
                        pool,
                        "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query ilike 'commit%'")
                > 0;
    }

    private void atCommitOf(String table) {
        sql("create constraint trigger wait_for_held after insert or update on " + table
                + " deferrable initially deferred for each row execute function wait_for_held()");
    }

    private void hold() {
        holder = Async.await(() -> pool.getConnection());
        run("begin");
        run("select 1 from held for update");
    }

    private void release() {
        run("commit");
    }

    private void run(String statement) {
        Async.await(() -> holder.query(statement).execute());
    }

    private static void sql(String statement) {
        SchemaOwner.run(statement);
    }
}
