package steps.story;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.domain.ledger.Books;
import steps.domain.weather.WeatherCell;
import steps.domain.weather.WeatherCells;
import steps.story.stage.Actor;
import steps.story.stage.Actor.Place;
import steps.story.stage.Stage;
import steps.story.stage.StoryTest;
import steps.story.stage.Transcript;
import steps.story.stage.Weather;
import steps.testing.Async;
import steps.testing.Waits;

@StoryTest
class WalkStoryTest {
    private static final int EIGHT_HOURS_S = 28_800;

    @Inject
    Stage stage;

    @Inject
    Books books;

    @Inject
    WeatherCells weather;

    @Inject
    Weather sky;

    private long start;

    @BeforeEach
    void mildWeather() {
        sky.is(12);
        start = Instant.now().getEpochSecond() - 3_600;
    }

    @Test
    void aWalkFromTheMenuToThePoints() {
        var alice = stage.registered("Алиса");
        alice.says("/menu");
        alice.presses("Начать прогулку");
        alice.presses("Гуляю с коляской");
        var live = alice.sharesLive(Place.north(0), start, EIGHT_HOURS_S);
        walk(alice, live, 10);
        alice.presses("Завершить прогулку");
        alice.sees("Начислено");
        alice.presses("Баланс");
        alice.presses("История начислений и трат");
        alice.presses("Назад");
        alice.transcript().matches("walk/stroller");
        assertThat(Async.await(books::audit).balance()).isTrue();
    }

    /** The phone was off the net, or Telegram could not reach the bot: everything comes at once, with the times of the walk. */
    @Test
    void pointsHeldBackForHoursCountAsTheyWereWalked() {
        start = Instant.now().getEpochSecond() - 20_000;
        var pavel = stage.registered("Павел");
        var live = begin(pavel, "Гуляю с собакой");
        walk(pavel, live, 12);
        pavel.presses("Завершить прогулку");
        pavel.transcript().matches("walk/held-back");
    }

    @Test
    void theWeatherMultipliesThePoints() {
        sky.is(-10);
        var boris = stage.registered("Борис");
        var live = begin(boris, "Гуляю с собакой и коляской");
        walk(boris, live, 10);
        boris.presses("Завершить прогулку");
        boris.transcript().matches("walk/frost");
    }

    @Test
    void theWeatherIsFetchedWhereSomebodyWalks() {
        stage.temperature(-20);
        var zoya = stage.registered("Зоя");
        zoya.sharesLive(new Place(60, 30.3, null), start, EIGHT_HOURS_S);
        zoya.presses("Гуляю с собакой");
        Waits.until(
                Duration.ofSeconds(10),
                "the cell is filled",
                () -> Async.inTransaction(() -> weather.temperatureAt(WeatherCell.at(60, 30.3))) != null);
        zoya.moves(zoya.lastOwnMessage(), new Place(60.001, 30.3, null), start + 60);
        zoya.says("как погода?");
        zoya.sees("−20 °C · коэффициент ×1,5 (погода ×1,5 · прогулка ×1)");
    }

    @Test
    void stoppingTheSharingEndsTheWalk() {
        var clara = stage.registered("Клара");
        var live = begin(clara, "Гуляю с собакой");
        walk(clara, live, 4);
        clara.stopsSharing(live);
        clara.sees("Вы остановили трансляцию");
        clara.transcript().matches("walk/stopped-sharing");
    }

    @Test
    void theDailyLimitEndsTheWalkWithExactlyItsSteps() {
        var dora = stage.registered("Дора");
        var live = begin(dora, "Гуляю с собакой");
        walk(dora, live, 34);
        dora.moves(live, Place.north(35 * 65.0), start + 35 * 50L);
        dora.sees("Дневной лимит");
        dora.transcript().matches("walk/limit");
        dora.presses("Начать прогулку");
        dora.sees("На сегодня всё");
        assertThat(dora.chat().toString()).contains("3000 баллов");
    }

    @Test
    void aLiveLocationWithoutAnythingElseAsksForTheForm() {
        var eva = stage.registered("Ева");
        var live = eva.sharesLive(Place.north(0), start, EIGHT_HOURS_S);
        eva.presses("Гуляю с собакой");
        walk(eva, live, 3);
        eva.says("как дела?");
        eva.sees("Вы на прогулке");
        eva.says("/cancel");
        eva.sees("Прогулка завершена");
        eva.transcript().matches("walk/live-first");
    }

    @Test
    void aSecondLiveLocationAsksWhichOneCounts() {
        var fedor = stage.registered("Фёдор");
        var first = begin(fedor, "Гуляю с собакой");
        walk(fedor, first, 3);
        var second = fedor.sharesLive(Place.north(200), start + 200, EIGHT_HOURS_S);
        fedor.presses("По новой");
        fedor.moves(second, Place.north(265), start + 250);
        fedor.moves(first, Place.north(900), start + 300);
        fedor.moves(second, Place.north(330), start + 300);
        fedor.presses("Завершить прогулку");
        fedor.transcript().matches("walk/second-live");
    }

    @Test
    void aPlaceThatIsNotLiveIsAnsweredWithHowToShareOne() {
        var gleb = stage.registered("Глеб");
        gleb.says("/menu");
        gleb.presses("Начать прогулку");
        gleb.presses("Гуляю с собакой");
        gleb.sharesPlain(Place.north(0), start);
        gleb.says("ау");
        gleb.transcript().matches("walk/plain-location");
    }

    @Test
    void standingAroundEndsQuietly() {
        var hanna = stage.registered("Ханна");
        var live = begin(hanna, "Гуляю с собакой");
        hanna.moves(live, Place.north(3), start + 60);
        hanna.presses("Завершить прогулку");
        hanna.sees("баллов нет");
        hanna.presses("Баланс");
        hanna.sees("0 баллов");
    }

    @Test
    void theFinishButtonOfAnOldWalkDoesNothing() {
        var ivan = stage.registered("Иван");
        var live = begin(ivan, "Гуляю с собакой");
        var old = ivan.lastMessageWith("Прогулка началась");
        walk(ivan, live, 3);
        ivan.presses("Завершить прогулку");
        ivan.pressesData(
                old.get("message_id").asLong(),
                old.at("/reply_markup/inline_keyboard/0/0/callback_data").asText("walk:finish:1"));
        ivan.sees("уже завершена");
    }

    @Test
    void standingAroundIsToldWithItsTime() {
        var jana = stage.registered("Яна");
        var live = begin(jana, "Гуляю с собакой");
        walk(jana, live, 3);
        for (int minute = 4; minute <= 24; minute++) {
            jana.movesOn(live, Place.north(195 + minute % 3), start + 60L * minute);
        }
        jana.moves(live, Place.north(198), start + 1_500);
        jana.presses("Завершить прогулку");
        jana.transcript().matches("walk/standing");
    }

    @Test
    void aRideIsNotCountedAndSaidSo() {
        var kira = stage.registered("Кира");
        var live = begin(kira, "Гуляю с собакой");
        walk(kira, live, 3);
        for (int i = 1; i <= 4; i++) {
            kira.movesOn(live, Place.north(195 + i * 400), start + 150 + i * 50L);
        }
        kira.moves(live, Place.north(1_800), start + 400);
        kira.presses("Завершить прогулку");
        kira.sees("1,61 км — слишком быстро: бег и езда не считаются");
        assertThat(Transcript.words(kira.lastMessageWith("Прогулка завершена")).lines())
                .hasSizeLessThanOrEqualTo(5);
        kira.transcript().matches("walk/ride");
    }

    @Test
    void aWeakSignalIsSaidSo() {
        var lev = stage.registered("Лев");
        var live = begin(lev, "Гуляю с собакой");
        for (int i = 1; i <= 8; i++) {
            lev.movesOn(live, new Place(55.75 + i / 1_000.0, 37.6, 300.0), start + i * 50L);
        }
        lev.moves(live, Place.north(500), start + 450);
        lev.presses("Завершить прогулку");
        lev.transcript().matches("walk/weak-signal");
    }

    @Test
    void theWayWithoutAConnectionIsNotCountedAndSaidSo() {
        var mila = stage.registered("Мила");
        var live = begin(mila, "Гуляю с собакой");
        walk(mila, live, 3);
        mila.moves(live, Place.north(1_100), start + 1_000);
        mila.presses("Завершить прогулку");
        mila.transcript().matches("walk/no-connection");
    }

    @Test
    void aPhoneThatReportsRarelyIsToldSoOnceAWeek() {
        var nadia = stage.registered("Надя");
        rarely(nadia);
        nadia.presses("Завершить прогулку");
        nadia.sees("раз в две минуты или реже");
        nadia.transcript().matches("walk/rare-fixes");

        start += 1_000;
        rarely(nadia);
        nadia.presses("Завершить прогулку");
        assertThat(nadia.chat().toString()).containsOnlyOnce("раз в две минуты или реже");
    }

    private void rarely(Actor actor) {
        var live = begin(actor, "Гуляю с собакой");
        for (int i = 1; i <= 3; i++) {
            actor.moves(live, Place.north(i * 180.0), start + i * 150L);
        }
    }

    private long begin(Actor actor, String form) {
        actor.says("/menu");
        actor.presses("Начать прогулку");
        actor.presses(form);
        return actor.sharesLive(Place.north(0), start, EIGHT_HOURS_S);
    }

    /** A pocket phone at walking pace: 65 metres every 50 seconds. */
    private void walk(Actor actor, long live, int points) {
        for (int i = 1; i <= points; i++) {
            actor.movesOn(live, Place.north(i * 65.0), start + i * 50L);
        }
        actor.moves(live, Place.north(points * 65.0 + 1), start + points * 50L + 1);
    }
}
