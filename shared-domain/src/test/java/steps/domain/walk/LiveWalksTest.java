package steps.domain.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.testing.Async.await;
import static steps.testing.Async.together;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import steps.domain.user.User;
import steps.domain.user.Users;
import steps.domain.walk.meter.TrackPoint;
import steps.domain.weather.WeatherCell;
import steps.domain.weather.WeatherCells;
import steps.platform.cache.Caches;
import steps.testing.DatabaseResource;
import steps.testing.People;
import steps.testing.Rows;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class LiveWalksTest {
    @Inject
    LiveWalks liveWalks;

    @Inject
    Walks walks;

    @Inject
    WalkEnds walkEnds;

    @Inject
    WeatherCells weather;

    @Inject
    Users users;

    @Inject
    Caches caches;

    @Inject
    Pool pool;

    @BeforeEach
    void load() {
        await(caches::refresh);
        Rows.change(pool, "delete from weather_cell");
    }

    @Test
    void outcomesStandInTheOrderOfTheMoves() {
        var alice = walking("Alice");
        var stranger = Stroll.of(People.registered(users, "Boris"));
        var vera = walking("Vera");
        var moves = move(vera.minute(1), stranger.minute(1), alice.minute(2));
        assertThat(moves.get(1)).isEqualTo(new WalkMove.NoWalk());
        assertThat(going(moves.get(0)).chatId()).isEqualTo(vera.walker().telegramId());
        assertThat(going(moves.get(0)).steps()).isEqualTo(80);
        assertThat(going(moves.get(2)).chatId()).isEqualTo(alice.walker().telegramId());
        assertThat(going(moves.get(2)).steps()).isEqualTo(160);
        assertThat(move()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "null", "{}", "{\"m\": -1, \"l\": 0, \"p\": {\"is\": \"fresh\"}}"})
    void aWalkThatNobodyCanReadHoldsUpNoOther(String meter) {
        var alice = walking("Alice");
        var vera = walking("Vera");
        Rows.change(
                pool,
                "update walk set meter = $2 where chat_id = $1",
                alice.walker().telegramId(),
                meter);
        var moves = move(alice.minute(1), vera.minute(1));
        assertThat(moves.getFirst()).isEqualTo(new WalkMove.Ending());
        assertThat(going(moves.getLast()).steps()).isEqualTo(80);
    }

    @Test
    void aWalkThatIsOverDoesNotMove() {
        var alice = walking("Alice");
        await(() -> walkEnds.finish(alice.walker(), EndReason.BUTTON));
        assertThat(move(alice.minute(1))).containsExactly(new WalkMove.NoWalk());
    }

    @Test
    void aLiveLocationOfAnotherChatWithTheSameMessageMovesNothing() {
        var alice = walking("Alice");
        var boris = People.registered(users, "Boris");
        var forged = new LiveLocation(
                boris.telegramId(), alice.messageId(), alice.minute(1).point(), null);
        assertThat(move(forged)).containsExactly(new WalkMove.NoWalk());
    }

    /** The short way and the long way are two programs for one rule. */
    @Test
    void aBatchOverManyWalksEqualsSingleMoves() {
        var pairs = IntStream.range(0, 8).mapToObj(this::pair).toList();
        for (int round = 1; round < Pair.POINTS; round++) {
            if (round % 20 == 0) {
                letTheWeatherBe(Pair.LATITUDE, String.valueOf(round / 10 - 10));
            }
            int now = round;
            var moves = move(pairs.stream().map(pair -> pair.batched(now)).toArray(LiveLocation[]::new));
            for (int i = 0; i < pairs.size(); i++) {
                var pair = pairs.get(i);
                var single = await(() -> walks.move(pair.alone(), pair.single(now), null));
                assertSame(pair, now, moves.get(i), single);
            }
        }
        var ends = pairs.stream().map(pair -> rowOf(pair.alone())).toList();
        assertThat(pairs.stream().map(pair -> rowOf(pair.together()))).isEqualTo(ends);
        assertThat(ends).anyMatch(row -> row.contains("limit")).anyMatch(row -> !row.contains("limit"));
    }

    /** Both ways of moving a walk; eleven metres are a step by the present rules and not by the first ones. */
    @Test
    void aWalkGoesOnUnderTheRulesItBeganUnder() {
        var alice = walking("Alice");
        var boris = walking("Boris");
        var vera = walking("Vera");
        for (var walker : List.of(alice, boris)) {
            Rows.change(
                    pool,
                    "update walk set rules_version = 1, meter = (meter::jsonb - 'r')::text where user_id = $1",
                    walker.walker().id());
        }
        move(alice.minute(1), boris.minute(1), vera.minute(1));

        assertThat(going(move(alice.at(90, 71)).getFirst()).metres()).isCloseTo(60, Outcomes.A_MILLIMETRE);
        assertThat(going(await(() -> walks.move(boris.walker(), boris.at(90, 71), null)))
                        .metres())
                .isCloseTo(60, Outcomes.A_MILLIMETRE);
        assertThat(going(move(vera.at(90, 71)).getFirst()).metres()).isCloseTo(71, Outcomes.A_MILLIMETRE);
        assertThat(Rows.text(
                        pool,
                        "select rules_version || ' ' || (meter like '%\"r\"%') from walk where user_id = $1",
                        alice.walker().id()))
                .isEqualTo("1 false");
        assertThat(Rows.text(
                        pool,
                        "select rules_version || ' ' || (meter like '%\"r\"%') from walk where user_id = $1",
                        vera.walker().id()))
                .isEqualTo("2 true");
    }

    private void assertSame(Pair pair, int now, WalkMove batched, WalkMove single) {
        var done = batched instanceof WalkMove.Ending
                ? await(() -> walks.move(pair.together(), pair.batched(now), null))
                : batched;
        switch (single) {
            case WalkMove.Going going -> assertThat(going(done)).isEqualTo(pair.asTogether(going.walk(), going(done)));
            case WalkMove.Ended ended ->
                assertThat(((WalkMove.Ended) done).walk().credited())
                        .isEqualTo(ended.walk().credited());
            case WalkMove.NoWalk none -> assertThat(done).isEqualTo(none);
            case WalkMove.Ending ending -> throw new AssertionError("a single move always ends by itself");
        }
    }

    @Test
    void aPointThatComesAgainChangesNothing() {
        var alice = walking("Alice");
        move(alice.sharedUntil(Stroll.NOON.plusSeconds(900)).minute(1));
        move(alice.minute(2));
        var before = version(alice);
        assertThat(going(move(alice.sharedUntil(Stroll.NOON.plusSeconds(900)).minute(1))
                                .getFirst())
                        .steps())
                .isEqualTo(160);
        move(alice.minute(2));
        move(alice.location(new TrackPoint(Stroll.NOON.plusSeconds(30), 10, 40, 500.0)));
        assertThat(version(alice)).isEqualTo(before);
    }

    @Test
    void thePointThatReachesTheLimitIsLeftToTheLongWay() {
        var alice = walking("Alice");
        var boris = walking("Boris");
        for (int minute = 1; minute <= 37; minute++) {
            move(alice.minute(minute));
        }
        var before = version(alice);
        assertThat(move(boris.minute(1), alice.minute(38)))
                .satisfiesExactly(
                        going -> assertThat(going).isInstanceOf(WalkMove.Going.class),
                        ending -> assertThat(ending).isEqualTo(new WalkMove.Ending()));
        assertThat(version(alice)).isEqualTo(before);
        assertThat(await(() -> walks.move(alice.walker(), alice.minute(38), null)))
                .isInstanceOfSatisfying(
                        WalkMove.Ended.class,
                        ended -> assertThat(ended.walk().summary().steps()).isEqualTo(3_000));
    }

    @Test
    void aWalkAsksForItsWeatherAndDoesNotNag() {
        var alice = walking("Alice");
        move(alice.minute(1));
        assertThat(wanted()).isEqualTo("100 400");
        Rows.change(pool, "update weather_cell set wanted_at = wanted_at - interval '4 minutes'");
        var asked = wantedAt();
        move(alice.minute(2));
        assertThat(wantedAt()).as("nobody has answered yet").isEqualTo(asked);
        Rows.change(pool, "update weather_cell set wanted_at = wanted_at - interval '2 minutes'");
        move(alice.minute(3));
        assertThat(wantedAt()).as("five minutes have passed").isGreaterThan(asked);
    }

    @Test
    void theWeatherOfAnHourAgoDoesNotCount() {
        var alice = walking("Alice");
        letTheWeatherBe(10, "-20");
        assertThat(going(move(alice.minute(1)).getFirst()).multiplier()).isEqualByComparingTo("1.8");
        letTheWeatherBe(10, "0");
        Rows.change(pool, "update weather_cell set fetched_at = fetched_at - interval '61 minutes'");
        var kept = going(move(alice.minute(2)).getFirst());
        assertThat(kept.multiplier()).as("the last known one").isEqualByComparingTo("1.8");
        assertThat(kept.temperatureC()).isEqualByComparingTo("-20");
        var boris = walking("Boris");
        assertThat(going(move(boris.minute(1)).getFirst()).temperatureC()).isNull();
    }

    @Test
    void batchesOfTheSameWalksInAnyOrderNeverWaitInACircle() {
        var strolls = IntStream.range(0, 30).mapToObj(i -> walking("Walker")).toList();
        var works = new ArrayList<Callable<List<WalkMove>>>();
        for (int minute = 1; minute <= 20; minute++) {
            int now = minute;
            var moves = new ArrayList<>(
                    strolls.stream().map(stroll -> stroll.minute(now)).toList());
            works.add(() -> await(() -> liveWalks.move(List.copyOf(moves))));
            var reversed = new ArrayList<>(moves);
            Collections.reverse(reversed);
            works.add(() -> await(() -> liveWalks.move(reversed)));
        }
        assertThat(together(works))
                .hasSize(40)
                .allSatisfy(outcomes -> assertThat(outcomes).hasSize(30).allMatch(WalkMove.Going.class::isInstance));
        assertThat(strolls)
                .allSatisfy(stroll -> assertThat(
                                await(() -> walks.activeOf(stroll.walker())).lastPointAt())
                        .isEqualTo(stroll.minute(20).point().at()));
    }

    private List<WalkMove> move(LiveLocation... moves) {
        return await(() -> liveWalks.move(List.of(moves)));
    }

    private Stroll walking(String name) {
        var stroll = Stroll.of(People.registered(users, name));
        await(() -> walks.start(stroll.walker(), "stroller", stroll.minute(0)));
        return stroll;
    }

    private Pair pair(int seed) {
        var pair = Pair.of(seed, People.registered(users, "Together"), People.registered(users, "Alone"));
        if (seed % 2 == 0) {
            letHaveWalked(2_900, pair.together(), pair.alone());
        }
        await(() -> walks.start(pair.together(), "dog", pair.batched(0)));
        await(() -> walks.start(pair.alone(), "dog", pair.single(0)));
        return pair;
    }

    private void letHaveWalked(int steps, User... people) {
        for (var user : people) {
            Rows.change(pool, "insert into daily_steps values ($1, '2025-10-09', $2)", user.id(), steps);
        }
    }

    private void letTheWeatherBe(double latitude, String temperatureC) {
        var cells = List.of(WeatherCell.at(latitude, 40), WeatherCell.at(latitude, 37));
        await(() -> weather.want(cells));
        cells.forEach(cell -> await(() -> weather.store(cell, new BigDecimal(temperatureC))));
    }

    private String wanted() {
        return Rows.text(pool, "select latitude_tenths || ' ' || longitude_tenths from weather_cell");
    }

    private String wantedAt() {
        return Rows.text(pool, "select wanted_at::text from weather_cell");
    }

    private String rowOf(User user) {
        return Rows.text(
                pool,
                "select row(form, meter, days, metres, steps, points, multiplier, temperature_c, live_until, end_reason,"
                        + " credited_points)::text from walk where user_id = $1",
                user.id());
    }

    /** Changes with every write of the row. */
    private String version(Stroll stroll) {
        return Rows.text(
                pool,
                "select xmin || ' ' || ctid from walk where user_id = $1",
                stroll.walker().id());
    }

    private static WalkSummary going(WalkMove move) {
        assertThat(move).isInstanceOf(WalkMove.Going.class);
        return ((WalkMove.Going) move).walk();
    }
}
