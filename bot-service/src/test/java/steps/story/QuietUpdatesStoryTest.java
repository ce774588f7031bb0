package steps.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import steps.story.stage.Actor;
import steps.story.stage.Actor.Place;
import steps.story.stage.Stage;
import steps.story.stage.StoryTest;
import steps.testing.Rows;

/** What comes as a message and asks for no answer, or for one only. */
@StoryTest
class QuietUpdatesStoryTest {
    private static final int HOUR_S = 3_600;

    @Inject
    Stage stage;

    @Inject
    Pool pool;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"pinned_message\": {\"message_id\": 3, \"date\": 0}",
                "\"message_auto_delete_timer_changed\": {\"message_auto_delete_time\": 86400}",
                "\"chat_background_set\": {\"type\": {\"type\": \"fill\"}}",
                "\"boost_added\": {\"boost_count\": 4}",
                "\"proximity_alert_triggered\": {\"distance\": 50}",
                "\"users_shared\": {\"request_id\": 1, \"users\": []}"
            })
    void reportsOfTelegramAreNotAnswered(String report) {
        var alice = stage.person("Алиса");
        alice.says("/start");
        alice.presses("Соглашаюсь");
        alice.sharesContact("79991230088");
        alice.reports(report);
        alice.seesNothingNew();
        alice.says("Пропустить");
        alice.sees("зарегистрированы");
    }

    @Test
    void anAlbumIsAnsweredOnce() {
        var boris = stage.registered("Борис");
        boris.sendsAlbum(10);
        assertThat(puzzledAnswers(boris)).isEqualTo(1);
        boris.sendsAlbum(2);
        assertThat(puzzledAnswers(boris)).isEqualTo(2);
    }

    @Test
    void aLiveLocationMadeUpByAnotherBotIsNoWalk() {
        var clara = stage.registered("Клара");
        clara.says("/menu");
        clara.presses("Начать прогулку");
        clara.presses("Гуляю с собакой");
        clara.sharesLiveViaBot(Place.north(0), Instant.now().getEpochSecond() - 10, HOUR_S);
        clara.sees("Это обычная геопозиция");
        assertThat(Rows.number(pool, "select count(*) from walk where chat_id = $1", clara.id()))
                .isZero();
        clara.sharesLive(Place.north(0), Instant.now().getEpochSecond() - 10, HOUR_S);
        clara.sees("Прогулка началась");
    }

    private static int puzzledAnswers(Actor actor) {
        return (int) StreamSupport.stream(actor.chat().path("messages").spliterator(), false)
                .filter(message -> message.path("text").asText().contains("Я вас не понял"))
                .count();
    }
}
