package steps.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.domain.walk.review.ReviewOutcome;
import steps.domain.walk.review.WalkVerdicts;
import steps.story.stage.Actor;
import steps.story.stage.Actor.Place;
import steps.story.stage.Stage;
import steps.story.stage.StoryTest;
import steps.story.stage.Weather;
import steps.testing.Async;
import steps.testing.Rows;
import steps.testing.Waits;

/** Somebody wonders at the metres of a walk, and wants it looked at. */
@StoryTest
class ReviewStoryTest {
    private static final String ASK = "Попросить проверить";

    @Inject
    Stage stage;

    @Inject
    Weather weather;

    @Inject
    WalkVerdicts verdicts;

    @Inject
    Pool pool;

    private Actor vera;

    @BeforeEach
    void vera() {
        weather.is(12);
        vera = stage.registered("Вера");
    }

    @Test
    void aWalkerWhoAsksIsAnswered() {
        long walk = ride(vera, 3_600);
        vera.forgetTranscript();
        vera.presses(ASK);
        vera.presses("Назад");
        vera.presses(ASK);
        assertThat(flags(vera)).isEqualTo(1);
        assertThat(Async.await(() -> verdicts.seen(walk, "Это был <трамвай>.", "olga")))
                .isEqualTo(new ReviewOutcome.Decided(0));
        vera.hears("всё посчитано верно");
        vera.sees("Это был <трамвай>.");
        vera.says("/walks");
        vera.presses("195 м");
        vera.presses(ASK);
        vera.transcript().matches("walk/review");
    }

    @Test
    void aReaderOfEnglishIsAnsweredInEnglish() {
        long walk = ride(vera, 3_600);
        vera.presses(ASK);
        Rows.change(pool, "update users set language = 'en' where telegram_id = $1", vera.id());
        Async.await(() -> verdicts.seen(walk, "", "olga"));
        vera.hears("everything was counted correctly");
    }

    @Test
    void aWalkerWhoHasNotAskedHearsNothing() {
        long walk = ride(vera, 3_600);
        Rows.change(
                pool,
                "insert into walk_flag (walk_id, kind, details, created_at) values ($1, 'ride', '{}', now())",
                walk);
        Async.await(() -> verdicts.seen(walk, "", "olga"));
        assertThat(Rows.number(pool, "select count(*) from delivery where chat_id = $1", vera.id()))
                .isZero();
        vera.presses(ASK);
        vera.sees("мы уже посмотрели");
        assertThat(flags(vera)).isZero();
    }

    @Test
    void theSummaryOfAWalkThatLostNothingOffersNothing() {
        long start = Instant.now().getEpochSecond() - 3_600;
        long live = begins(vera, start);
        for (int i = 1; i <= 3; i++) {
            vera.moves(live, Place.north(65 * i), start + 50L * i);
        }
        vera.presses("Завершить прогулку");
        assertThat(vera.buttons()).noneMatch(label -> label.contains(ASK));
        Rows.change(pool, "update walk set explanation = '{}' where id = $1", newest(vera));
        forges(vera, newest(vera));
        vera.sees("проверять нечего");
        assertThat(flags(vera)).isZero();
    }

    @Test
    void aWalkOfLongAgoIsNotLookedAt() {
        long walk = ride(vera, 3_600);
        Rows.change(
                pool,
                "update walk set started_at = started_at - interval '7 days', ended_at = now() - interval '7 days 1 second'"
                        + " where id = $1",
                walk);
        vera.presses(ASK);
        vera.sees("больше 7 дней");
        assertThat(flags(vera)).isZero();
    }

    @Test
    void threeWaitAtMost() {
        for (int walk = 1; walk <= 4; walk++) {
            ride(vera, 14_400 - 3_000 * walk);
            vera.presses(ASK);
        }
        vera.sees("Мы ещё смотрим прогулки, о которых вы просили (3)");
        assertThat(flags(vera)).isEqualTo(3);
        long first = Rows.number(
                pool,
                "select min(walk_id) from walk_flag join walk on walk.id = walk_id where kind = 'asked' and chat_id = $1",
                vera.id());
        Async.await(() -> verdicts.seen(first, "", "olga"));
        forges(vera, newest(vera));
        vera.sees("просьба принята");
        assertThat(flags(vera)).isEqualTo(4);
    }

    @Test
    void aDeactivatedPersonAsksForNothing() {
        ride(vera, 3_600);
        Rows.change(pool, "update users set active = false where telegram_id = $1", vera.id());
        vera.presses(ASK);
        vera.sees("Ваш аккаунт отключён");
        assertThat(flags(vera)).isZero();
    }

    @Test
    void anAnswerToSomebodyWhoHasBlockedTheBotIsGivenUp() {
        long walk = ride(vera, 3_600);
        vera.presses(ASK);
        vera.blocksBot();
        Async.await(() -> verdicts.seen(walk, "", "olga"));
        Waits.until(
                Duration.ofSeconds(20),
                "the answer is given up",
                () -> Rows.number(
                                pool,
                                "select count(*) from delivery where chat_id = $1 and state not in ('waiting', 'sending')",
                                vera.id())
                        == 1);
        assertThat(Rows.text(pool, "select blocked_bot::text from users where telegram_id = $1", vera.id()))
                .isEqualTo("true");
    }

    @Test
    void anothersWalkIsNobodyElsesBusiness() {
        long walk = ride(vera, 3_600);
        var boris = stage.registered("Борис");
        forges(boris, walk);
        boris.sees("Такой прогулки нет");
        assertThat(flags(vera)).isZero();
        for (var odd : new String[] {"walks:ask", "walks:ask:", "walks:ask:-1", "walks:ask:zzzzzzzzzzzzzzzz:1"}) {
            boris.says("/menu");
            boris.pressesData(boris.newestWithKeys(), odd);
        }
        assertThat(flags(boris)).isZero();
    }

    @Test
    void twoPressesAtOnceAskOnce() {
        long walk = ride(vera, 3_600);
        long message = vera.newestWithKeys();
        var press = "walks:ask:" + Long.toString(walk, Character.MAX_RADIX) + ":0";
        Async.together(List.<Callable<Boolean>>of(
                () -> {
                    vera.pressesQuietly(message, press);
                    return true;
                },
                () -> {
                    vera.pressesQuietly(message, press);
                    return true;
                }));
        vera.hears("Вы уже попросили");
        assertThat(flags(vera)).isEqualTo(1);
    }

    /** Three stretches on foot, then much faster; answers the walk's number. */
    private long ride(Actor actor, long ago) {
        long start = Instant.now().getEpochSecond() - ago;
        long live = begins(actor, start);
        for (int i = 1; i <= 3; i++) {
            actor.movesOn(live, Place.north(65 * i), start + 50L * i);
        }
        for (int i = 1; i <= 4; i++) {
            actor.movesOn(live, Place.north(195 + i * 400), start + 150 + i * 50L);
        }
        actor.moves(live, Place.north(1_800), start + 400);
        actor.presses("Завершить прогулку");
        return newest(actor);
    }

    private static long begins(Actor actor, long start) {
        actor.says("/menu");
        actor.presses("Начать прогулку");
        actor.presses("Гуляю с собакой");
        return actor.sharesLive(Place.north(0), start, 28_800);
    }

    private static void forges(Actor actor, long walk) {
        actor.says("/menu");
        actor.pressesData(actor.newestWithKeys(), "walks:ask:" + Long.toString(walk, Character.MAX_RADIX) + ":0");
    }

    private long newest(Actor actor) {
        return Rows.number(pool, "select max(id) from walk where chat_id = $1", actor.id());
    }

    private long flags(Actor actor) {
        return Rows.number(
                pool,
                "select count(*) from walk_flag join walk on walk.id = walk_id where kind = 'asked' and chat_id = $1",
                actor.id());
    }
}
