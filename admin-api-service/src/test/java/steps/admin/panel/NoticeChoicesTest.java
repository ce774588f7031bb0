package steps.admin.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.admin.partner.Call;
import steps.admin.partner.PartnerTest;
import steps.domain.user.User;
import steps.domain.user.Users;
import steps.testing.Managers;
import steps.testing.People;
import steps.testing.Rows;

/** What people at the panel are told of in their own Telegram. */
@PartnerTest
class NoticeChoicesTest {
    @Inject
    Pool pool;

    @Inject
    Users users;

    private User alice;

    @BeforeEach
    void nobodyReads() {
        Rows.change(pool, "delete from panel_failure");
        new Managers(pool).clear();
        alice = People.registered(users, "Alice");
    }

    @Test
    void eachKindIsSwitchedOnAndOff() {
        var name = PanelPeople.with(pool, "manager");
        var manager = Browsing.as(name);
        assertThat(manager.get("/admin/me").asString()).doesNotContain("Сообщения в Telegram");
        link(name);
        assertThat(manager.get("/admin/me").asString())
                .contains("Сообщения в Telegram", "Новый заказ", "Книги баллов не сходятся")
                .doesNotContain("checked");
        choose(manager, "order_paid", "books_off", "nonsense");
        assertThat(chosen(name)).isEqualTo("{order_paid,books_off}");
        assertThat(manager.get("/admin/me").asString())
                .contains("value=\"order_paid\" checked")
                .doesNotContain("value=\"stock_low\" checked");
        choose(manager);
        assertThat(chosen(name)).isEqualTo("{}");
        assertThat(Rows.number(pool, "select count(*) from audit where action = 'notices_chosen' and actor = $1", name))
                .isEqualTo(2);
    }

    @Test
    void nobodyIsToldOfWhatTheyMayNotSee() {
        var name = PanelPeople.with(pool, "support");
        link(name);
        var support = Browsing.as(name);
        assertThat(support.get("/admin/me").asString())
                .contains("Новый заказ")
                .doesNotContain("Книги баллов не сходятся", "Рассылка закончена");
        choose(support, "order_paid", "books_off", "broadcast_over");
        assertThat(chosen(name)).isEqualTo("{order_paid}");
    }

    @Test
    void aSmallerRoleIsToldLess() {
        var name = PanelPeople.with(pool, "manager");
        link(name);
        choose(Browsing.as(name), "order_paid", "books_off");
        var owner = Browsing.as(PanelPeople.with(pool, "owner"));
        long id = Rows.number(pool, "select id from panel_account where name = $1", name);
        var saved = owner.save("/admin/accounts/" + id, Map.of("role", "support", "language", "ru", "active", "true"));
        assertThat(saved.statusCode()).as(saved.asString()).isEqualTo(303);
        assertThat(chosen(name)).isEqualTo("{order_paid}");
    }

    @Test
    void aListThatIsNotTakenIsTold() {
        var name = PanelPeople.with(pool, "manager");
        link(name);
        choose(Browsing.as(name), "upload_refused");
        Call.json("[{\"id\": \"1\"}]").post("/pvz").then().statusCode(400);
        assertThat(new Managers(pool).toldTo(alice, "manager_upload_refused"))
                .singleElement()
                .satisfies(notice -> assertThat(notice).contains("full_address"));
    }

    private void link(String name) {
        Rows.change(
                pool,
                "insert into panel_telegram (account_id, user_id, sent_at, linked_at)"
                        + " select id, $2, now(), now() from panel_account where name = $1",
                name,
                alice.id());
    }

    private static void choose(Browsing person, String... kinds) {
        var page = person.from()
                .formParam("csrf", Browsing.token(person.get("/admin/me")))
                .formParam("notice", List.of(kinds))
                .post("/admin/me/notices");
        assertThat(page.statusCode()).as(page.asString()).isEqualTo(303);
    }

    private String chosen(String name) {
        return Rows.text(
                pool,
                "select notices::text from panel_telegram join panel_account on id = account_id where name = $1",
                name);
    }
}
