package steps.bot.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.testing.Async.await;

import io.quarkus.test.junit.QuarkusMock;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.domain.walk.WalkSettings;
import steps.domain.weather.WeatherCell;
import steps.domain.weather.WeatherCells;
import steps.story.stage.Actor;
import steps.story.stage.Stage;
import steps.story.stage.StoryTest;
import steps.testing.Rows;

/** Telegram says nothing when a sharing runs out, and a phone without a network says nothing at all. */
@StoryTest
class QuietStoryTest {
    private static final int EIGHT_HOURS_S = 28_800;

    @Inject
    Stage stage;

    @Inject
    OverdueWalksJob overdueWalks;

    @Inject
    SilenceHintJob hints;

    @Inject
    WalkSettings settings;

    @Inject
    WeatherCells weather;

    @Inject
    Clock clock;

    @Inject
    Pool pool;

    private long start;

    @BeforeEach
    void mildWeatherAndALongEar() {
        stage.temperature(12);
        var cell = WeatherCell.at(55.75, 37.6);
        await(() -> weather.want(List.of(cell)).chain(() -> weather.store(cell, BigDecimal.valueOf(12))));
        start = Instant.now().getEpochSecond() - 3_600;
        listenSince(Instant.EPOCH);
    }

    @Test
    void aSilentPhoneIsHintedAtOnceAndItsWalkEndsPaid() {
        var nina = walking("Нина", EIGHT_HOURS_S);
        letHeardAgo(nina, 7);
        await(hints::hint);
        nina.hears("Не вижу вашу геопозицию");
        await(hints::hint);
        assertThat(hintsTo(nina)).isEqualTo(1);
        letHeardAgo(nina, 16);
        await(overdueWalks::endOverdue);
        nina.hears("Прогулка завершена");
        nina.transcript().matches("walk/silence");
        await(hints::hint);
        assertThat(hintsTo(nina)).isEqualTo(1);
    }

    @Test
    void aPhoneThatIsHeardOfAgainGoesOnAndGetsNoSecondHint() {
        var oleg = walking("Олег", EIGHT_HOURS_S);
        letHeardAgo(oleg, 7);
        await(hints::hint);
        oleg.moves(oleg.lastOwnMessage(), Actor.Place.north(200), start + 600);
        letHeardAgo(oleg, 8);
        await(hints::hint);
        assertThat(hintsTo(oleg)).isEqualTo(1);
        oleg.says("как дела?");
        oleg.sees("Вы на прогулке");
    }

    @Test
    void nobodyIsHintedAtOrEndedForSilenceWhileNobodyListened() {
        var pavel = walking("Павел", EIGHT_HOURS_S);
        listenSince(clock.instant().minusSeconds(60));
        letHeardAgo(pavel, 600);
        await(hints::hint);
        await(overdueWalks::endOverdue);
        assertThat(hintsTo(pavel)).isZero();
        pavel.says("как дела?");
        pavel.sees("Вы на прогулке");
    }

    @Test
    void aSharingThatRanOutEndsTheWalkWithoutAHint() {
        var rita = walking("Рита", 1_800);
        letHeardAgo(rita, 10);
        await(hints::hint);
        await(overdueWalks::endOverdue);
        rita.hears("Прогулка завершена");
        rita.transcript().matches("walk/sharing-over");
        assertThat(hintsTo(rita)).isZero();
    }

    /** The first replica that marks the walk is the only one that writes. */
    @Test
    void twoReplicasHintOnce() {
        var sofia = walking("Софья", EIGHT_HOURS_S);
        letHeardAgo(sofia, 7);
        steps.testing.Async.together(
                List.of(() -> await(hints::hint), () -> await(hints::hint), () -> await(hints::hint)));
        assertThat(hintsTo(sofia)).isEqualTo(1);
    }

    private Actor walking(String name, int livePeriodS) {
        var walker = stage.registered(name);
        walker.says("/menu");
        walker.presses("Начать прогулку");
        walker.presses("Гуляю с собакой");
        var live = walker.sharesLive(Actor.Place.north(0), start, livePeriodS);
        walker.moves(live, Actor.Place.north(65), start + 50);
        walker.moves(live, Actor.Place.north(130), start + 100);
        return walker;
    }

    private void listenSince(Instant since) {
        QuarkusMock.installMockForType(new Receiving(settings, clock, since), Receiving.class);
    }

    private void letHeardAgo(Actor walker, int minutes) {
        Rows.change(
                pool,
                "update walk set heard_at = now() - make_interval(mins => $2) where chat_id = $1 and ended_at is null",
                walker.id(),
                minutes);
    }

    private long hintsTo(Actor walker) {
        return Rows.number(
                pool,
                "select count(*) from delivery where chat_id = $1 and letter ->> 'type' = 'walk_silent'",
                walker.id());
    }
}
