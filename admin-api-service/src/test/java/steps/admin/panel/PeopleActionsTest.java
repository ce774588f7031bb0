package steps.admin.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.testing.Async.await;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.admin.partner.PartnerTest;
import steps.domain.ledger.Books;
import steps.domain.user.User;
import steps.domain.user.Users;
import steps.testing.People;
import steps.testing.Rows;
import steps.testing.Shop;

/** What is done for one person: their data are erased, what did not arrive is sent again. */
@PartnerTest
class PeopleActionsTest {
    @Inject
    Users users;

    @Inject
    Shop shop;

    @Inject
    Books books;

    @Inject
    Pool pool;

    private User alice;
    private String name;
    private Browsing manager;

    @BeforeEach
    void aManagerAndAlice() {
        Rows.change(pool, "delete from panel_failure");
        name = PanelPeople.with(pool, "manager");
        manager = Browsing.as(name);
        alice = People.registered(users, "Alice");
        shop.gives(alice, 70);
    }

    @AfterEach
    void theBooksBalance() {
        assertThat(await(books::audit).balance()).isTrue();
    }

    @Test
    void thePageBeforeNamesWhatIsLostAndTheDataAreErasedOnce() {
        Rows.change(
                pool,
                "insert into conversation (chat_id, state) values ($1, '{}') on conflict (chat_id) do update set state = '{}'",
                alice.telegramId());
        var asked = manager.get("/admin/users/actions/erase?id=" + alice.id()).asString();
        assertThat(asked).contains("Что пропадёт", "70", "Посылок в пути", "навсегда");

        var wrong = manager.act("users", "erase", alice.id(), Map.of("telegram", "1", "reason", "wish"));
        assertThat(wrong.asString()).contains("Ничего не удалено");
        assertThat(Rows.text(pool, "select first_name from users where id = $1", alice.id()))
                .isEqualTo("Alice");

        var done = manager.act(
                "users", "erase", alice.id(), Map.of("telegram", Long.toString(alice.telegramId()), "reason", "wish"));
        assertThat(done.asString()).contains("Данные удалены. Пропало баллов: 70");
        assertThat(Rows.text(
                        pool,
                        "select first_name || phone || (erased_at is not null) from users where id = $1",
                        alice.id()))
                .isEqualTo("true");
        assertThat(Rows.number(
                        pool,
                        "select count(*) from conversation where chat_id = $1 and state is not null",
                        alice.telegramId()))
                .isZero();
        assertThat(Rows.text(
                        pool,
                        "select note from audit where section = 'users' and action = 'erase' and object = $1",
                        alice.id().toString()))
                .isEqualTo("wish");
        assertThat(manager.get("/admin/users/" + alice.id()).asString()).doesNotContain("Alice", "actions/erase");
    }

    @Test
    void thePageBeforeSaysWhoseItIsAndZeroIsNoChange() {
        var path = "/admin/users/actions/adjust?id=" + alice.id();
        assertThat(manager.get(path).asString())
                .contains("Записей: 1 — <a href=\"/admin/users/" + alice.id() + "\">Alice</a>");
        var nothing = manager.act("users", "adjust", alice.id(), Map.of("points", "0", "reason", "wish"));
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.asString()).contains("Ноль ничего не изменит.");
    }

    @Test
    void aCardOffersWhatMakesSense() {
        assertThat(manager.get("/admin/users/" + alice.id()).asString())
                .contains("actions/deactivate")
                .doesNotContain("actions/activate");
    }

    @Test
    void supportErasesNobody() {
        var support = Browsing.as(PanelPeople.with(pool, "support"));
        assertThat(support.get("/admin/users/actions/erase?id=" + alice.id()).statusCode())
                .isEqualTo(403);
        assertThat(support.get("/admin/users/" + alice.id()).asString())
                .contains("actions/send-again")
                .doesNotContain("actions/erase");
    }

    @Test
    void aLostMessageIsSentAgainOnce() {
        lost("failed", "null");
        lost("unknown", "null");
        lost("failed", "now() - interval '1 minute'");
        assertThat(manager.get("/admin/users/" + alice.id()).asString()).contains("Не дошло", "chat not found");
        assertThat(manager.act("users", "send-again", alice.id(), Map.of()).asString())
                .contains("Отправляется сообщений: 2");
        assertThat(Rows.number(
                        pool,
                        "select count(*) from delivery where chat_id = $1 and state = 'waiting' and attempts = 0",
                        alice.telegramId()))
                .isEqualTo(2);
        assertThat(manager.act("users", "send-again", alice.id(), Map.of()).asString())
                .contains("Всё дошло");
    }

    @Test
    void nothingIsSentToWhoeverHasBlockedTheBot() {
        lost("failed", "null");
        Rows.change(pool, "update users set blocked_bot = true where id = $1", alice.id());
        assertThat(manager.act("users", "send-again", alice.id(), Map.of()).asString())
                .contains("заблокировал бота");
    }

    private void lost(String state, String notAfter) {
        Rows.change(
                pool,
                "insert into delivery (chat_id, letter, priority, after_crash, state, not_before, attempts, reason, created_at,"
                        + " changed_at, not_after) values ($1, '{\"type\": \"written\", \"html\": \"Hi\", \"rows\": [], \"photo\": null}',"
                        + " 0, 'resend', $2, now(), 3, 'chat not found', now(), now(), " + notAfter + ")",
                alice.telegramId(),
                state);
    }
}
