package steps.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.story.stage.Actor;
import steps.story.stage.Actor.Place;
import steps.story.stage.Stage;
import steps.story.stage.StoryTest;
import steps.story.stage.Transcript;
import steps.story.stage.Weather;
import steps.testing.Async;

/** Looking back at walks. */
@StoryTest
class HistoryStoryTest {
    @Inject
    Stage stage;

    @Inject
    Weather weather;

    @Inject
    Pool pool;

    private Actor alice;

    @BeforeEach
    void alice() {
        weather.is(12);
        alice = stage.registered("Алиса");
    }

    @Test
    void aWalkHasACardAPictureAndAFile() {
        walks();
        alice.forgetTranscript();
        alice.says("/walks");
        alice.presses("390 м");
        alice.presses("Показать на карте");
        alice.presses("Скачать трек");
        alice.presses("Назад");
        alice.presses("Назад");
        alice.presses("Итоги");
        alice.presses("По месяцам");
        alice.presses("По неделям");
        alice.transcript().matches("walk/history");
    }

    @Test
    void thePictureComesWithTheSummary() {
        walks();
        var summary = alice.lastMessageWith("Прогулка завершена");
        assertThat(summary.at("/photo/0/width").asInt()).isPositive();
        assertThat(Transcript.words(summary).lines()).hasSizeLessThanOrEqualTo(5);
        assertThat(alice.buttons()).isNotEmpty();
    }

    @Test
    void aPersonWhoHasNotWalkedIsToldSo() {
        alice.says("/walks");
        alice.sees("Начните первую");
        assertThat(alice.buttons()).containsExactly("🚶 Начать прогулку", "⬅️ Назад", "🏠 Меню");
    }

    @Test
    void aWalksScreenLeadsBackToItsPage() {
        var walk = Long.toString(walks(), 36);
        alice.says("/walks");
        alice.pressesData(alice.newestWithKeys(), "walks:card:" + walk + ":1");
        alice.presses("Показать на карте");
        alice.presses("Назад");
        alice.presses("Назад");
        assertThat(alice.buttons()).contains("Позже ▶️");
        alice.pressesData(alice.newestWithKeys(), "walks:sum:day:0:1");
        alice.presses("По месяцам");
        alice.presses("Назад");
        assertThat(alice.buttons()).contains("Позже ▶️");
        for (var odd : new String[] {":7pt", ":-1", ":zzzzzzzzzzzzzz", ":", ""}) {
            alice.pressesData(alice.newestWithKeys(), "walks:card:" + walk + odd);
            alice.presses("Назад");
            assertThat(alice.buttons()).as("from page %s", odd).doesNotContain("Позже ▶️");
        }
    }

    @Test
    void aTrackThatIsGoneIsNotPromised() {
        long walk = walks();
        run("update walk set tracked = false where id = $1", walk);
        run("delete from track_point where walk_id = $1", walk);
        alice.presses("Скачать трек");
        alice.sees("Точек этой прогулки уже нет");
        alice.says("/walks");
        alice.presses("390 м");
        assertThat(alice.buttons()).noneMatch(label -> label.contains("карте") || label.contains("GPX"));
    }

    @Test
    void pointsThatVanishMeanwhileEndInAnApology() {
        long walk = walks();
        run("delete from track_point where walk_id = $1", walk);
        alice.presses("Скачать трек");
        alice.sees("Не получилось подготовить файл");
        alice.says("/walks");
        alice.presses("390 м");
        alice.presses("Показать на карте");
        alice.sees("Бот: 🗺 Прогулка");
    }

    @Test
    void anotherPersonsWalkIsNobodyElsesBusiness() {
        var walk = Long.toString(walks(), 36);
        var boris = stage.registered("Борис");
        boris.says("/menu");
        for (var forged : new String[] {"walks:card:", "walks:map:", "walks:gpx:"}) {
            boris.pressesData(boris.lastOwnMessage() + 1, forged + walk);
            boris.sees("Такой прогулки нет");
        }
    }

    /** Five minutes at 1.3 m/s; answers the walk's number. */
    private long walks() {
        long start = Instant.now().getEpochSecond() - 600;
        alice.says("/menu");
        alice.presses("Начать прогулку");
        alice.presses("Гуляю с собакой");
        var live = alice.sharesLive(Place.north(0), start, 3_600);
        for (int i = 1; i <= 6; i++) {
            alice.moves(live, Place.north(65 * i), start + 50L * i);
        }
        alice.presses("Завершить прогулку");
        return Async.await(() -> pool.preparedQuery("select id from walk where chat_id = $1")
                .execute(Tuple.of(alice.id()))
                .map(rows -> rows.iterator().next().getLong("id")));
    }

    private void run(String sql, long walk) {
        Async.await(() -> pool.preparedQuery(sql).execute(Tuple.of(walk)));
    }
}
