package steps.admin.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.testing.Async.await;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.admin.partner.PartnerTest;
import steps.domain.ledger.Points;
import steps.domain.promo.PromoPurchases;
import steps.domain.promo.PromoSale;
import steps.domain.promo.PromoWish;
import steps.domain.user.Users;
import steps.testing.People;
import steps.testing.PromoStock;
import steps.testing.Rows;
import steps.testing.Shop;

/** Promo codes as managers bring and watch them. */
@PartnerTest
class PromoSectionTest {
    @Inject
    Shop shop;

    @Inject
    Users users;

    @Inject
    PromoPurchases purchases;

    @Inject
    Pool pool;

    private Browsing manager;
    private String tag;

    @BeforeEach
    void aManagerIsThere() {
        Rows.change(pool, "delete from panel_failure");
        manager = Browsing.as(PanelPeople.with(pool, "manager"));
        tag = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    @Test
    void aGroupIsMadeAndItsFormRefusesNonsense() {
        var wrong = manager.post(
                "/admin/promo-groups/new", Map.of("title", "", "discount", "120", "price", "-1", "low", "x"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.asString())
                .contains("Заполните это поле")
                .contains("Нужно число от 0 до 100")
                .contains("Здесь нужно целое число");
        var added = manager.post(
                "/admin/promo-groups/new",
                Map.of("title", tag, "discount", "15", "price", "300", "low", "5", "active", "true"));
        assertThat(added.statusCode()).as(added.asString()).isEqualTo(303);
        assertThat(Rows.text(
                        pool,
                        "select discount_percent || ' ' || price || ' ' || low_at from promo_group where title = $1",
                        tag))
                .isEqualTo("15 300 5");
        assertThat(manager.get("/admin/promo-groups?f.low=yes&q=" + tag).asString())
                .contains("кончились");
    }

    @Test
    void tenThousandCodesComeInAndEachRepeatedOneIsTold() {
        long group = new PromoStock(pool).group(tag, 20, 300);
        var codes = IntStream.range(0, 9_993).mapToObj(n -> tag + "-" + n).collect(Collectors.joining("\r\n"));
        var again = IntStream.range(0, 7).mapToObj(n -> "\r\n" + tag + "-" + n).collect(Collectors.joining());
        var answer = manager.act("promo-groups", "codes", group, Map.of("codes", codes + again, "uses", "1"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString())
                .contains("Добавлено: 9\u00a0993. Не добавлено: 7.")
                .contains("Строка 9994, «" + tag + "-0»: повтор в этом же списке")
                .contains("Строка 10000, «" + tag + "-6»");
        assertThat(Rows.number(pool, "select count(*) from promo_code where group_id = $1", group))
                .isEqualTo(9_993);
        assertThat(Rows.text(
                        pool,
                        "select changes::text from audit where section = 'promo-groups' and object = $1",
                        Long.toString(group)))
                .isEqualTo("{\"codes\": [\"\", \"+9993\"]}");
        assertThat(manager.get("/admin/promo-codes/export.csv?f.group=" + group)
                        .asString()
                        .lines()
                        .count())
                .isEqualTo(9_994);
    }

    @Test
    void codesAreMadeByAPatternThatIsHardToGuess() {
        long group = new PromoStock(pool).group(tag, 20, 300);
        var easy = manager.act("promo-groups", "generate", group, Map.of("pattern", "A##", "count", "10", "uses", "1"));
        assertThat(easy.asString()).contains("легко угадать");
        var wrong = manager.act("promo-groups", "generate", group, Map.of("pattern", "<b>", "count", "0", "uses", "1"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        var made = manager.act(
                "promo-groups", "generate", group, Map.of("pattern", tag + "-****", "count", "50", "uses", "2"));
        assertThat(made.asString()).contains("Добавлено: 50.");
        assertThat(Rows.number(
                        pool,
                        "select count(*) from promo_code where group_id = $1 and max_uses = 2 and code like $2",
                        group,
                        tag + "-%"))
                .isEqualTo(50);
    }

    @Test
    void aCodesBuyerIsSeenAndThePointsGoBackOnce() {
        var alice = People.registered(users, "Alice");
        shop.gives(alice, 500);
        long group = new PromoStock(pool).group(tag, 20, 300);
        manager.act("promo-groups", "codes", group, Map.of("codes", tag, "uses", "1"));
        assertThat(await(() -> purchases.buy(alice, new PromoWish(tag, group, new Points(300)))))
                .isInstanceOf(PromoSale.Issued.class);
        assertThat(manager.get("/admin/promo-issues?f.user=" + alice.id()).asString())
                .contains(tag)
                .contains("Alice");
        assertThat(manager.get("/admin/promo-groups/" + group).asString()).contains("Alice");
        long issue = Rows.number(pool, "select id from promo_issue where user_id = $1", alice.id());
        assertThat(manager.act("promo-issues", "refund", issue, Map.of("reason", "не сработал"))
                        .asString())
                .contains("Возвращено баллов: 300.");
        assertThat(manager.act("promo-issues", "refund", issue, Map.of("reason", "ещё раз"))
                        .asString())
                .contains("Баллы уже возвращены.");
        assertThat(Rows.number(pool, "select balance from account where user_id = $1", alice.id()))
                .isEqualTo(500);
        long code = Rows.number(pool, "select id from promo_code where code = $1", tag);
        assertThat(manager.act("promo-codes", "delete", code, Map.of()).asString())
                .contains("Код уже выдан");
    }

    @Test
    void aMissingRecordIsSaidToBeMissing() {
        for (var key : new String[] {"x", "999999999999"}) {
            assertThat(manager.get("/admin/promo-groups/" + key).statusCode()).isEqualTo(404);
            assertThat(manager.act("promo-groups", "codes", key, Map.of("codes", "A", "uses", "1"))
                            .asString())
                    .contains("Такой группы нет");
            assertThat(manager.act("promo-issues", "refund", key, Map.of("reason", "x"))
                            .asString())
                    .contains("никому не выдан");
        }
    }
}
