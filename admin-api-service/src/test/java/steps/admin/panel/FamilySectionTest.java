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
import steps.domain.ledger.Ledger;
import steps.domain.user.User;
import steps.domain.user.Users;
import steps.testing.Families;
import steps.testing.People;
import steps.testing.Rows;
import steps.testing.Shop;

/** Families as support cares for them: by the bot's own services, to the point. */
@PartnerTest
class FamilySectionTest {
    @Inject
    Shop shop;

    @Inject
    Users users;

    @Inject
    Ledger ledger;

    @Inject
    Books books;

    @Inject
    Pool pool;

    private Browsing support;
    private User alice;
    private User boris;
    private User clara;
    private long family;

    @BeforeEach
    void threePeopleShare() {
        Rows.change(pool, "delete from panel_failure");
        support = Browsing.as(PanelPeople.with(pool, "support"));
        alice = People.registered(users, "Alice");
        boris = People.registered(users, "Boris");
        clara = People.registered(users, "Clara <b>");
        family = new Families(pool, ledger).of(alice, boris, clara);
        shop.gives(alice, 100);
        shop.gives(boris, 33);
        shop.gives(clara, 1);
    }

    @AfterEach
    void theBooksBalance() {
        assertThat(await(books::audit).balance()).isTrue();
    }

    @Test
    void payOutsAreShownBeforeTheyHappenAndAreExact() {
        var asked = support.get("/admin/families/actions/disband?id=" + family);
        assertThat(asked.asString())
                .contains("Кому сколько вернётся")
                .contains("<td class=\"number\" data-label=\"Получит\">33</td>")
                .contains("Clara &lt;b&gt;");
        assertThat(support.act("families", "disband", family, Map.of()).statusCode())
                .as("without a reason")
                .isEqualTo(422);
        assertThat(balance(alice)).isZero();
        var done = support.act("families", "disband", family, Map.of("reason", "по просьбе"));
        assertThat(done.asString())
                .contains("Расформирована, выплачено баллов: 134.")
                .contains("<li>Alice: 100</li>");
        assertThat(balance(alice)).isEqualTo(100);
        assertThat(balance(boris)).isEqualTo(33);
        assertThat(balance(clara)).isEqualTo(1);
        assertThat(notices(alice)).as("the owner has not done it, and is told").isEqualTo(1);
        assertThat(support.act("families", "disband", family, Map.of("reason", "ещё раз"))
                        .asString())
                .contains("Такой семьи уже нет");
        assertThat(support.get("/admin/families/" + family).asString()).contains("Расформирована");
    }

    @Test
    void aFamilyIsRenamedAndEverybodyIsTold() {
        assertThat(support.act("families", "rename", family, Map.of("name", "\u202e"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(support.act("families", "rename", family, Map.of("name", "Лапы <i>"))
                        .asString())
                .contains("Лапы &lt;i&gt;");
        assertThat(Rows.text(pool, "select name from family where id = $1", family))
                .isEqualTo("Лапы <i>");
        for (var member : new User[] {alice, boris, clara}) {
            assertThat(notices(member)).isEqualTo(1);
        }
        assertThat(support.get("/admin/families?q=лапы%20%3Ci%3E").statusCode()).isEqualTo(200);
        assertThat(support.get("/admin/families?q=" + boris.telegramId()).asString())
                .contains("Лапы &lt;i&gt;");
    }

    @Test
    void anotherMemberBecomesTheOwnerAndSomebodyIsTakenOut() {
        assertThat(support.act("family-members", "own", membership(boris), Map.of())
                        .asString())
                .contains("Теперь владелец: Boris.");
        assertThat(Rows.number(pool, "select owner_id from family where id = $1", family))
                .isEqualTo(boris.id());
        var asked = support.get("/admin/family-members/actions/remove?id=" + membership(clara));
        assertThat(asked.asString()).contains("Кому сколько вернётся");
        assertThat(support.act("family-members", "remove", membership(clara), Map.of("reason", "ошибка"))
                        .asString())
                .contains("выплачено баллов: 1.");
        assertThat(balance(clara)).isEqualTo(1);
    }

    @Test
    void anOwnerWhoIsTakenOutIsPaidAndFollowed() {
        long gone = membership(alice);
        assertThat(support.act("family-members", "remove", gone, Map.of("reason", "просьба"))
                        .asString())
                .contains("выплачено баллов: 100.");
        assertThat(balance(alice)).isEqualTo(100);
        assertThat(Rows.number(pool, "select owner_id from family where id = $1", family))
                .isEqualTo(boris.id());
        assertThat(notices(alice)).isEqualTo(1);
        assertThat(support.act("family-members", "remove", gone, Map.of("reason", "ещё раз"))
                        .asString())
                .contains("в семье уже нет");
    }

    @Test
    void aMissingRecordIsSaidToBeMissing() {
        for (var key : new String[] {"x", "999999999999"}) {
            assertThat(support.get("/admin/families/" + key).statusCode()).isEqualTo(404);
            assertThat(support.act("families", "rename", key, Map.of("name", "А"))
                            .asString())
                    .contains("Такой семьи уже нет");
            assertThat(support.act("family-members", "own", key, Map.of()).asString())
                    .contains("в семье уже нет");
        }
    }

    private long membership(User user) {
        return Rows.number(pool, "select id from family_member where user_id = $1 and left_at is null", user.id());
    }

    private long balance(User user) {
        return Rows.number(pool, "select balance from account where user_id = $1", user.id());
    }

    private long notices(User user) {
        return Rows.number(pool, "select count(*) from delivery where chat_id = $1", user.telegramId());
    }
}
