package steps.bot.dialog.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import steps.story.stage.Actor;
import steps.story.stage.Actor.Place;
import steps.story.stage.Stage;
import steps.story.stage.StoryTest;
import steps.testing.Rows;
import steps.testing.SchemaOwner;
import steps.testing.Waits;

/** What a chat outlives: conflicts in the database, states of another version, buttons that nobody drew. */
@StoryTest
class ConversationStoryTest {
    private static final int HOUR_S = 3_600;

    @Inject
    Stage stage;

    @Inject
    Pool pool;

    @Inject
    MeterRegistry metrics;

    @AfterEach
    void noMoreConflicts() {
        sql("drop function if exists conflict() cascade");
        sql("drop sequence if exists conflicts");
    }

    /** Serialization failure, deadlock, lock not available. */
    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "55P03"})
    void aTransactionThatMeetsAConflictIsTakenAgain(String sqlState) {
        var alice = aboutToWalk("Алиса");
        conflicts(alice, sqlState, 3);
        alice.sharesLive(Place.north(0), Instant.now().getEpochSecond() - 10, HOUR_S);
        alice.sees("Прогулка началась");
        assertThat(count("walk", alice)).isEqualTo(1);
        assertThat(count("failed_update", alice)).isZero();
    }

    @Test
    void aConflictThatNeverPassesIsGivenUpWithAnApology() {
        var boris = aboutToWalk("Борис");
        double before = metrics.counter("steps.updates.failed").count();
        conflicts(boris, "40001", 4);
        boris.sharesLive(Place.north(0), Instant.now().getEpochSecond() - 10, HOUR_S);
        boris.sees("Извините");
        assertThat(count("walk", boris)).isZero();
        assertThat(count("failed_update", boris)).isEqualTo(1);
        assertThat(metrics.counter("steps.updates.failed").count()).isEqualTo(before + 1);
        sql("delete from failed_update where chat_id = " + boris.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"walk.flying\"}",
                "{\"type\": \"walk.awaiting_location\"}",
                "{\"type\": \"registration.awaiting_email\", \"phone\": 7}",
                "{\"kind\": \"walk.walking\"}",
                "[]",
                "7"
            })
    void aStateThatNobodyCanReadLeadsToTheMenu(String state) {
        var clara = stage.registered("Клара");
        sql("update conversation set state = '%s' where chat_id = %d".formatted(state, clara.id()));
        clara.says("привет");
        clara.sees("Я вас не понял");
        clara.presses("Баланс");
        clara.sees("балл");
    }

    /** It would come again for ever, with polling in front of everybody's updates. */
    @Test
    void anUpdateOfAChatWhoseRowNobodyCanReadIsKeptAndDoesNotComeAgain() {
        var vera = stage.registered("Вера");
        sql("update conversation set seen = array[null]::bigint[] where chat_id = " + vera.id());
        vera.says("привет");
        Waits.until(Duration.ofSeconds(20), "the update is kept", () -> count("failed_update", vera) == 1);
        Waits.until(
                Duration.ofSeconds(20),
                "Telegram has nothing left to bring",
                () -> stage.sandbox()
                                .get("/sandbox/info")
                                .at("/webhook/pending_update_count")
                                .asInt()
                        == 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop:buy:17", "walk:fly", ":", "<b>"})
    void aButtonThatNobodyDrewIsAnsweredAndLeadsToTheMenu(String data) {
        var dora = stage.registered("Дора");
        dora.says("/menu");
        var message = dora.lastMessageWith("Главное меню").get("message_id").asLong();
        dora.pressesData(message, data);
        dora.sees("Эта кнопка больше не работает");
        assertThat(dora.buttons()).isNotEmpty();
    }

    private Actor aboutToWalk(String name) {
        var actor = stage.registered(name);
        actor.says("/menu");
        actor.presses("Начать прогулку");
        actor.presses("Гуляю с собакой");
        return actor;
    }

    /** A sequence remembers how often, whatever is rolled back. */
    private void conflicts(Actor actor, String sqlState, int times) {
        sql("create sequence conflicts");
        sql("""
                create function conflict() returns trigger language plpgsql security definer as $$
                begin
                  if new.chat_id = %d and nextval('conflicts') <= %d then
                    raise exception 'conflict' using errcode = '%s';
                  end if;
                  return new;
                end $$""".formatted(actor.id(), times, sqlState));
        sql("create trigger conflict before insert on walk for each row execute function conflict()");
    }

    private long count(String table, Actor actor) {
        return Rows.number(pool, "select count(*) from " + table + " where chat_id = $1", actor.id());
    }

    private static void sql(String statement) {
        SchemaOwner.run(statement);
    }
}
