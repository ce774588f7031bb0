package steps.admin.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.admin.partner.PartnerTest;
import steps.domain.user.User;
import steps.domain.user.Users;
import steps.testing.People;
import steps.testing.Rows;

/** Broadcasts as managers write, schedule and watch them. */
@PartnerTest
class BroadcastSectionTest {
    @Inject
    Users users;

    @Inject
    Pool pool;

    private Browsing manager;

    @BeforeEach
    void aManagerIsThere() {
        Rows.change(pool, "delete from panel_failure");
        manager = Browsing.as(PanelPeople.with(pool, "manager"));
    }

    @Test
    void aRefusalOfTelegramIsForetoldBesideItsField() {
        var empty = manager.post("/admin/broadcasts/new", Map.of("title", "Ничего"));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.asString()).contains("Нужен текст хотя бы на одном языке.");
        var wrong = manager.post(
                "/admin/broadcasts/new",
                Map.of(
                        "title",
                        "Ошибки",
                        "russian",
                        "<b>нет",
                        "buttons",
                        "одна часть",
                        "listed",
                        "12\nничего",
                        "points",
                        "0"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.asString())
                .contains("В каждой строке")
                .contains("По одному Telegram ID в строке")
                .contains("Нужно число от 1");
        var unclosed = manager.post("/admin/broadcasts/new", Map.of("title", "Ошибки", "russian", "<b>нет"));
        assertThat(unclosed.asString()).contains("не закрыт").contains("&lt;b&gt;нет");
    }

    @Test
    void aDraftKeepsWhatWasWrittenAndWhomItIsFor() {
        long id = draft(Map.of(
                "russian",
                "<b>Скидки</b>",
                "english",
                "Sale",
                "buttons",
                "Каталог | Catalog | catalog\nСайт | Site | https://example.org/a",
                "language",
                "ru",
                "walked",
                "no",
                "days",
                "14",
                "points",
                "100"));
        assertThat(Rows.text(pool, "select audience from broadcast where id = $1", id))
                .contains("\"speaks\"")
                .contains("\"days\":14")
                .contains("\"walked\":false")
                .contains("\"atLeast\":100");
        var card = manager.get("/admin/broadcasts/" + id).asString();
        assertThat(card)
                .contains("&lt;b&gt;Скидки&lt;/b&gt;")
                .contains("Каталог | Catalog | catalog\nСайт | Site | https://example.org/a")
                .contains("/actions/send?id=" + id)
                .doesNotContain("/actions/pause?id=" + id);
    }

    @Test
    void theFormSaysWhomItReachesWhileItIsFilledIn() {
        var alice = People.registered(users, "Alice");
        var boris = People.registered(users, "Boris");
        var count = manager.post(
                "/admin/broadcast-audience", Map.of("listed", alice.telegramId() + "\n" + boris.telegramId()));
        assertThat(count.asString())
                .contains("Получателей")
                .contains("<dd>2</dd>")
                .contains("меньше минуты");
        assertThat(manager.post("/admin/broadcast-audience", Map.of("points", "много"))
                        .asString())
                .doesNotContain("Получателей");
    }

    @Test
    void itIsScheduledOnceOrAgainAndAgainButNotBoth() {
        long id = draft(Map.of("russian", "Привет"));
        assertThat(act("try", id, Map.of())).contains("привяжите свой Telegram");
        assertThat(act("schedule", id, Map.of())).contains("Укажите либо время, либо повтор.");
        assertThat(act("schedule", id, Map.of("at", "2099-01-01T10:00", "cron", "0 12 * * 1")))
                .contains("Укажите либо время, либо повтор.");
        assertThat(act("schedule", id, Map.of("at", "вчера"))).contains("Нужны день и время.");
        assertThat(act("schedule", id, Map.of("at", "2020-01-01T10:00"))).contains("Это время уже прошло.");
        assertThat(act("schedule", id, Map.of("cron", "каждый день"))).contains("Нужны пять полей cron");
        assertThat(act("schedule", id, Map.of("at", "2099-01-01T10:00", "reader", "true")))
                .contains("Сделано.");
        assertThat(manager.get("/admin/broadcasts/" + id).asString()).contains("каждого читателя");
        assertThat(act("withdraw", id, Map.of())).contains("Сделано.");
        assertThat(act("schedule", id, Map.of("cron", "0 12 * * 1"))).contains("Сделано.");
        assertThat(state(id)).isEqualTo("scheduled");
        assertThat(act("cancel", id, Map.of())).contains("Сделано.");
        assertThat(act("send", id, Map.of())).contains("Сейчас это невозможно");
        assertThat(act("copy", id, Map.of())).contains("Новый черновик");
    }

    @Test
    void theCardOfAScheduledOneAsksAgainWhenItBegins() {
        long id = draft(Map.of("russian", "Привет"));
        assertThat(manager.get("/admin/broadcasts/" + id).asString()).doesNotContain("broadcast-progress");
        act("schedule", id, Map.of("at", "2099-01-01T10:00"));
        assertThat(manager.get("/admin/broadcasts/" + id).asString()).contains("/admin/broadcast-progress/" + id);
        var progress = "/admin/broadcast-progress/" + id;
        assertThat(manager.get(progress).asString())
                .contains("Начнётся 01.01.2099 10:00")
                .contains("every 3600s")
                .contains("state=scheduled")
                .doesNotContain("<progress");
        Rows.change(pool, "update broadcast set next_at = now() + interval '20 seconds' where id = $1", id);
        assertThat(manager.get(progress).asString()).containsPattern("every (20|21)s");
        Rows.change(pool, "update broadcast set next_at = now() - interval '1 second' where id = $1", id);
        assertThat(manager.get(progress).asString()).contains("every 2s");
        begun(id, People.registered(users, "Alice"), "sent", null);
        var begun = manager.get(progress + "?state=scheduled");
        assertThat(begun.asString()).contains("1 из 1");
        assertThat(begun.header("HX-Refresh")).isEqualTo("true");
    }

    @Test
    void oneThatIsOnItsWayIsWatchedPausedAndRetried() {
        long id = draft(Map.of("russian", "Привет"));
        begun(id, People.registered(users, "Alice"), "sent", null);
        begun(id, People.registered(users, "Boris"), "failed", "Bad Request: chat not found");
        begun(id, People.registered(users, "Clara"), "waiting", null);
        assertThat(manager.get("/admin/broadcasts/" + id).asString())
                .contains("/admin/broadcast-progress/" + id)
                .contains("Bad Request: chat not found")
                .doesNotContain("in-russian");
        var progress = manager.get("/admin/broadcast-progress/" + id);
        assertThat(progress.asString()).contains("2 из 3").contains("hx-trigger=\"every 2s\"");
        var later = manager.get("/admin/broadcast-progress/" + id + "?done=0&at=1&state=sending");
        assertThat(later.asString()).contains("в секунду").contains("Осталось");
        assertThat(later.header("HX-Refresh")).isNull();
        assertThat(manager.get("/admin/broadcast-progress/" + id + "?state=paused")
                        .header("HX-Refresh"))
                .isEqualTo("true");
        assertThat(manager.get("/admin/broadcast-progress/" + id + "?done=-&at=x")
                        .statusCode())
                .isEqualTo(200);
        assertThat(manager.get("/admin/broadcast-progress/999999999999").statusCode())
                .isEqualTo(404);
        assertThat(act("pause", id, Map.of())).contains("Сделано.");
        assertThat(act("resume", id, Map.of())).contains("Сделано.");
        Rows.change(pool, "update broadcast set state = 'sent', ended_at = now() where id = $1", id);
        Rows.change(
                pool,
                "update broadcast_recipient set state = 'sent' where state = 'waiting' and broadcast_id = $1",
                id);
        assertThat(manager.get("/admin/broadcast-progress/" + id).asString()).doesNotContain("hx-trigger");
        var csv = manager.get("/admin/broadcast-recipients/" + id).asString();
        assertThat(csv).contains("Bad Request: chat not found").startsWith("user_id,telegram_id");
        assertThat(act("retry", id, Map.of())).contains("Сделано.");
        assertThat(state(id)).isEqualTo("sending");
    }

    @Test
    void onesOwnTelegramIsLinkedByACodeThatArrivesThere() {
        var alice = People.registered(users, "Alice");
        assertThat(manager.post("/admin/me/telegram", Map.of("telegram", "nobody"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(manager.post("/admin/me/telegram", Map.of("telegram", "987654321987"))
                        .asString())
                .contains("никто не зарегистрирован");
        assertThat(manager.post("/admin/me/telegram", Map.of("telegram", Long.toString(alice.telegramId())))
                        .statusCode())
                .isEqualTo(303);
        assertThat(manager.post("/admin/me/telegram", Map.of("telegram", Long.toString(alice.telegramId())))
                        .asString())
                .contains("через минуту");
        var letter = Rows.text(
                pool,
                "select letter::text from delivery where chat_id = $1 order by id desc limit 1",
                alice.telegramId());
        var code = letter.replaceAll("(?s).*<code>(\\d{6})</code>.*", "$1");
        var wrong = code.equals("000000") ? "000001" : "000000";
        assertThat(manager.post("/admin/me/telegram/confirm", Map.of("code", wrong))
                        .statusCode())
                .isEqualTo(422);
        assertThat(manager.post("/admin/me/telegram/confirm", Map.of("code", code))
                        .statusCode())
                .isEqualTo(303);
        assertThat(manager.post("/admin/me/telegram/confirm", Map.of("code", code))
                        .statusCode())
                .as("taken once")
                .isEqualTo(422);
        assertThat(manager.get("/admin/me").asString()).contains("Отвязать");
        assertThat(act("try", draft(Map.of("russian", "Привет")), Map.of())).contains("Сейчас придёт");
        assertThat(Rows.number(pool, "select count(*) from broadcast_trial where user_id = $1", alice.id()))
                .isEqualTo(1);
        assertThat(manager.post("/admin/me/telegram/off", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(manager.get("/admin/me").asString()).doesNotContain("Отвязать");
    }

    @Test
    void aCodeIsNotGuessed() {
        var alice = People.registered(users, "Alice");
        manager.post("/admin/me/telegram", Map.of("telegram", Long.toString(alice.telegramId())));
        var letter = Rows.text(
                pool,
                "select letter::text from delivery where chat_id = $1 order by id desc limit 1",
                alice.telegramId());
        var code = letter.replaceAll("(?s).*<code>(\\d{6})</code>.*", "$1");
        for (int attempt = 0; attempt < 5; attempt++) {
            manager.post("/admin/me/telegram/confirm", Map.of("code", "x" + attempt));
        }
        assertThat(manager.post("/admin/me/telegram/confirm", Map.of("code", code))
                        .statusCode())
                .isEqualTo(422);
    }

    private long draft(Map<String, String> fields) {
        var sent = new HashMap<>(fields);
        sent.put("title", "Проба " + System.nanoTime());
        var added = manager.post("/admin/broadcasts/new", sent);
        assertThat(added.statusCode()).as(added.asString()).isEqualTo(303);
        return Rows.number(pool, "select id from broadcast where title = $1", sent.get("title"));
    }

    private String act(String action, long id, Map<String, String> asked) {
        return manager.act("broadcasts", action, id, asked).asString();
    }

    private String state(long id) {
        return Rows.text(pool, "select state from broadcast where id = $1", id);
    }

    /** As the bot's sender leaves it in the middle. */
    private void begun(long id, User person, String state, String reason) {
        Rows.change(
                pool,
                "update broadcast set state = 'sending', started_at = now(), due_at = now() where id = $1 and started_at is null",
                id);
        Rows.change(
                pool,
                "insert into broadcast_recipient (broadcast_id, user_id, not_before, changed_at, state, reason)"
                        + " values ($1, $2, now(), now(), $3, $4)",
                id,
                person.id(),
                state,
                reason);
    }
}
