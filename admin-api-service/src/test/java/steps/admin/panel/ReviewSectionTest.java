package steps.admin.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.testing.Async.await;
import static steps.testing.Async.together;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.admin.partner.PartnerTest;
import steps.domain.ledger.Books;
import steps.domain.user.User;
import steps.domain.user.Users;
import steps.domain.walk.review.ReviewOutcome;
import steps.domain.walk.review.WalkVerdicts;
import steps.platform.transaction.Transactions;
import steps.testing.People;
import steps.testing.Rows;
import steps.testing.Shop;

/** Walks that look wrong, as support decides on them. */
@PartnerTest
class ReviewSectionTest {
    @Inject
    Shop shop;

    @Inject
    Users users;

    @Inject
    Books books;

    @Inject
    WalkVerdicts verdicts;

    @Inject
    Transactions transactions;

    @Inject
    Pool pool;

    private Browsing support;
    private User alice;
    private long walk;

    @BeforeEach
    void aWalkLooksWrong() {
        Rows.change(pool, "delete from panel_failure");
        support = Browsing.as(PanelPeople.with(pool, "support"));
        alice = People.registered(users, "Alice");
        shop.gives(alice, 50);
        walk = Rows.number(
                pool,
                "insert into walk (user_id, chat_id, form, live_message_id, started_at, heard_at, meter, days, multiplier, steps,"
                        + " ended_at, end_reason, credited_points, examined)"
                        + " values ($1, $2, 'dog', 1, now() - interval '1 hour', now(), '{}', '[]', 1, 900, now(), 'button', 45, true)"
                        + " returning id",
                alice.id(),
                alice.telegramId());
        Rows.change(
                pool,
                "insert into walk_flag (walk_id, kind, details, created_at)"
                        + " values ($1, 'ride', '{\"riddenM\": 5400, \"countedM\": 120}', now())",
                walk);
    }

    @AfterEach
    void theBooksBalance() {
        assertThat(await(books::audit).balance()).isTrue();
    }

    @Test
    void aWalksCardDrawsItsWayAndTellsWhereEveryMetreWent() {
        Rows.change(
                pool,
                "update walk set metres = 120, explanation = '{\"c\": 80, \"u\": {\"RIDING\": {\"s\": 605, \"m\": 5400.0}}}' where id = $1",
                walk);
        Rows.change(
                pool,
                "insert into track_point (walk_id, at, latitude, longitude, accuracy_m, metres, verdict)"
                        + " select $1, now() - interval '1 hour' + step * interval '10 seconds', 55.75 + step * 0.0001, 37.6, 5, 10,"
                        + " case when step < 5 then 'counted' else 'riding' end from generate_series(0, 9) as step",
                walk);
        var card = support.get("/admin/walks/" + walk).asString();
        assertThat(card)
                .contains("<polyline class=\"counted\"", "<polyline class=\"fast\"", "старт", "финиш")
                .contains("Ехали", "5\u00a0400", "10:05", "1:20")
                .contains("/admin/reviews/" + walk, "кнопкой");
        assertThat(support.get("/admin/users/" + alice.id()).asString()).contains("/admin/walks/" + walk);
        Rows.change(pool, "delete from track_point where walk_id = $1", walk);
        assertThat(support.get("/admin/walks/" + walk).asString())
                .contains("Точки маршрута уже удалены")
                .doesNotContain("<polyline");
        assertThat(support.get("/admin/walks/999999999").statusCode()).isEqualTo(404);
        assertThat(support.get("/admin/walks/x").statusCode()).isEqualTo(404);
    }

    @Test
    void theQueueShowsTheEvidence() {
        assertThat(support.get("/admin/reviews?f.open=yes&f.user=" + alice.id()).asString())
                .contains("ехали")
                .contains("Ждёт");
        assertThat(support.get("/admin/reviews/" + walk).asString())
                .contains("проехали 5400 м")
                .contains("Alice");
        assertThat(support.get("/admin/reviews/999999999999").statusCode()).isEqualTo(404);
    }

    @Test
    void pointsAreTakenBackOnceWithAReasonAndANotice() {
        assertThat(support.act("reviews", "take", walk, Map.of("points", "0")).statusCode())
                .isEqualTo(422);
        assertThat(support.act(
                                "reviews",
                                "take",
                                walk,
                                Map.of("points", "500", "reason", "поездка", "message", "Списано"))
                        .asString())
                .contains("На счёте не хватает баллов: 450.");
        assertThat(support.act(
                                "reviews",
                                "take",
                                walk,
                                Map.of("points", "45", "reason", "поездка", "message", "Это была <поездка>"))
                        .asString())
                .contains("Баллы: -45.");
        assertThat(balance()).isEqualTo(5);
        assertThat(Rows.text(
                        pool,
                        "select letter::text from delivery where chat_id = $1 order by id desc limit 1",
                        alice.telegramId()))
                .contains("&lt;поездка&gt;");
        assertThat(support.act("reviews", "seen", walk, Map.of()).asString()).contains("уже решено");
        assertThat(support.get("/admin/reviews/" + walk).asString())
                .contains("Списано")
                .contains("поездка")
                .doesNotContain("/actions/take");
    }

    @Test
    void aWalkerWhoAsksForALookStandsInTheQueueAndIsAnswered() {
        assertThat(support.get("/admin/reviews?f.asked=yes&f.user=" + alice.id())
                        .asString())
                .doesNotContain("просит проверить");
        Rows.change(
                pool,
                "insert into walk_flag (walk_id, kind, details, created_at) values ($1, 'asked', '{}', '2026-01-02T03:04:00Z')",
                walk);
        assertThat(support.get("/admin/reviews?f.asked=yes&f.user=" + alice.id())
                        .asString())
                .contains("просит проверить", "Ждёт");
        assertThat(support.get("/admin/reviews/" + walk).asString()).contains("Alice, 02.01.2026 ");
        assertThat(support.act("reviews", "seen", walk, Map.of("message", "x".repeat(501)))
                        .statusCode())
                .isEqualTo(422);
        assertThat(support.act("reviews", "seen", walk, Map.of("message", "Это <трамвай>"))
                        .asString())
                .contains("Просмотрена.");
        assertThat(Rows.text(
                        pool,
                        "select letter::text from delivery where chat_id = $1 order by id desc limit 1",
                        alice.telegramId()))
                .contains("walk_found_right", "Это <трамвай>");
        assertThat(support.get("/admin/reviews/" + walk).asString()).contains("Это &lt;трамвай&gt;");
    }

    @Test
    void aWalkerWhoHasNotAskedIsToldNothing() {
        assertThat(support.act("reviews", "seen", walk, Map.of("message", "Привет"))
                        .asString())
                .contains("Просмотрена.");
        assertThat(Rows.number(pool, "select count(*) from delivery where chat_id = $1", alice.telegramId()))
                .isZero();
    }

    @Test
    void twoWhoDecideAtOnceDecideOnce() {
        var outcomes = together(List.<Callable<ReviewOutcome>>of(
                () -> await(() -> transactions.retrying(() -> verdicts.move(walk, 10, "a", "a", "olga"))),
                () -> await(() -> transactions.retrying(() -> verdicts.move(walk, 10, "b", "b", "boris"))),
                () -> await(() -> transactions.retrying(() -> verdicts.seen(walk, "", "clara")))));
        assertThat(outcomes).filteredOn(ReviewOutcome.Decided.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(ReviewOutcome.DecidedBefore.class::isInstance)
                .hasSize(2);
        assertThat(balance()).isIn(50L, 60L);
    }

    @Test
    void aWalkThatNothingIsWrongAboutIsNotDecidedOn() {
        Rows.change(pool, "delete from walk_flag where walk_id = $1", walk);
        assertThat(support.act("reviews", "seen", walk, Map.of()).asString()).contains("в очереди нет");
        assertThat(support.act("reviews", "seen", "x", Map.of()).asString()).contains("в очереди нет");
    }

    private long balance() {
        return Rows.number(pool, "select balance from account where user_id = $1", alice.id());
    }
}
