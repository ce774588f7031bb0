package steps.bot.failed;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.bot.dialog.engine.FailedUpdate;
import steps.bot.dialog.engine.FailedUpdates;
import steps.bot.dialog.engine.Replay;
import steps.bot.telegram.incoming.Replays;
import steps.story.stage.Actor;
import steps.story.stage.Actor.Place;
import steps.story.stage.Stage;
import steps.story.stage.StoryTest;
import steps.testing.Async;
import steps.testing.Rows;
import steps.testing.SchemaOwner;

/** No walk can begin for a while; when that is mended, operators replay what has failed meanwhile. */
@StoryTest
class ReplayStoryTest {
    private static final int HOUR_S = 3_600;
    private static final String PERSONAL = "phone +79990000000";

    @Inject
    Stage stage;

    @Inject
    Pool pool;

    @Inject
    FailedUpdates failedUpdates;

    @Inject
    Replays replays;

    private Actor alice;

    @BeforeEach
    void aliceCannotBeginAWalk() {
        alice = stage.registered("Алиса");
        alice.says("/menu");
        alice.presses("Начать прогулку");
        alice.presses("Гуляю с собакой");
        sql("""
                create function no_walk() returns trigger language plpgsql as $$
                begin
                  if new.chat_id = %d then raise exception '%s'; end if;
                  return new;
                end $$""".formatted(alice.id(), PERSONAL));
        sql("create trigger no_walk before insert on walk for each row execute function no_walk()");
        alice.sharesLive(Place.north(0), Instant.now().getEpochSecond() - 10, HOUR_S);
    }

    @AfterEach
    void mend() {
        sql("drop function if exists no_walk() cascade");
    }

    @Test
    void aFailedUpdateIsTakenOnceItsCauseIsMended() {
        alice.sees("Извините");
        assertThat(walks()).isZero();
        mend();
        assertThat(replay(failed())).isEqualTo(new Replay.Done());
        assertThat(walks()).isEqualTo(1);
        assertThat(open()).isZero();
        assertThat(unsent()).contains("Прогулка началась");
    }

    @Test
    void anUpdateThatFailsAgainStaysOpenWithoutAnotherApology() {
        var failed = failed();
        assertThat(replay(failed)).isInstanceOf(Replay.FailedAgain.class);
        assertThat(walks()).isZero();
        assertThat(failed().replays()).isEqualTo(1);
        assertThat(alice.chat().toString()).containsOnlyOnce("Извините");
        mend();
        assertThat(replay(failed)).isEqualTo(new Replay.Done());
    }

    @Test
    void aSecondReplayDoesNothing() {
        var failed = failed();
        mend();
        assertThat(replay(failed)).isEqualTo(new Replay.Done());
        var before = stored();
        assertThat(replay(failed)).isEqualTo(new Replay.NotOpen());
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void tenReplaysAtOnceHaveOneEffect() {
        var failed = failed();
        mend();
        var replays = Async.together(Collections.<Callable<Replay>>nCopies(10, () -> replay(failed)));
        assertThat(replays).filteredOn(Replay.Done.class::isInstance).hasSize(1);
        assertThat(replays).filteredOn(Replay.NotOpen.class::isInstance).hasSize(9);
        assertThat(walks()).isEqualTo(1);
    }

    @Test
    void operatorsSeeNothingPersonal() {
        var table = FailedTable.of(Async.await(failedUpdates::open));
        assertThat(table)
                .contains("PgException")
                .doesNotContain(PERSONAL)
                .doesNotContain(Long.toString(alice.id()))
                .doesNotContain("Алиса");
        assertThat(replay(failed()))
                .isInstanceOfSatisfying(
                        Replay.FailedAgain.class,
                        again -> assertThat(again.kind()).endsWith("Exception"));
    }

    @Test
    void unreadableUpdatesStayOpenAndMeaninglessOnesAreClosed() {
        var unreadable = kept("[[[");
        var meaningless = kept("{\"update_id\": 77, \"poll\": {}}");
        assertThat(replay(unreadable)).isEqualTo(new Replay.Unreadable());
        assertThat(replay(meaningless)).isEqualTo(new Replay.Meaningless());
        assertThat(replay(meaningless)).isEqualTo(new Replay.NotOpen());
        assertThat(Async.await(failedUpdates::open))
                .extracting(FailedUpdate::body)
                .contains("[[[")
                .doesNotContain("{\"update_id\": 77, \"poll\": {}}");
        sql("delete from failed_update where chat_id is null and body = '[[['");
    }

    private Replay replay(FailedUpdate failed) {
        return Async.await(() -> replays.replay(failed));
    }

    private FailedUpdate failed() {
        return Async.await(failedUpdates::open).stream()
                .filter(one -> one.body().contains(Long.toString(alice.id())))
                .findFirst()
                .orElseThrow();
    }

    private FailedUpdate kept(String body) {
        var id = Rows.number(
                pool, "insert into failed_update (update_id, body, error) values (0, $1, 'x') returning id", body);
        return Async.await(failedUpdates::open).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private long walks() {
        return Rows.number(pool, "select count(*) from walk where chat_id = $1", alice.id());
    }

    private long open() {
        return Rows.number(
                pool, "select count(*) from failed_update where chat_id = $1 and closed_at is null", alice.id());
    }

    private String stored() {
        return Rows.text(pool, "select state::text || seen::text from conversation where chat_id = $1", alice.id());
    }

    private String unsent() {
        return Rows.text(pool, "select replies::text from unsent_turn where chat_id = $1", alice.id());
    }

    private static void sql(String statement) {
        SchemaOwner.run(statement);
    }
}
