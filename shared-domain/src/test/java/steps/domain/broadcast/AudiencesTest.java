package steps.domain.broadcast;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.testing.Async.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.domain.ledger.Ledger;
import steps.domain.preference.MessageKind;
import steps.domain.preference.MessagePreferences;
import steps.domain.referral.Referrals;
import steps.domain.user.User;
import steps.domain.user.Users;
import steps.testing.Bank;
import steps.testing.DatabaseResource;
import steps.testing.Families;
import steps.testing.People;
import steps.testing.Rows;
import steps.testing.Shop;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class AudiencesTest {
    @Inject
    Audiences audiences;

    @Inject
    MessagePreferences preferences;

    @Inject
    Referrals referrals;

    @Inject
    Ledger ledger;

    @Inject
    Users users;

    @Inject
    Bank bank;

    @Inject
    Shop shop;

    @Inject
    Pool pool;

    private User alice;
    private User boris;
    private User clara;

    @BeforeEach
    void threePeople() {
        alice = People.registered(users, "Alice");
        boris = People.registered(users, "Boris");
        clara = People.registered(users, "Clara");
    }

    @Test
    void everybodyWhoCanBeReached() {
        assertThat(count()).isEqualTo(3);
        Rows.change(pool, "update users set blocked_bot = true where id = $1", alice.id());
        await(() -> preferences.decline(boris.id(), MessageKind.NEWS));
        await(() -> preferences.decline(clara.id(), MessageKind.FAMILY));
        assertThat(count()).isOne();
        assertThat(await(() -> audiences.count(Audience.EVERYBODY))).isPositive();
    }

    @Test
    void membersOfFamiliesAndOthers() {
        new Families(pool, ledger).of(alice, boris);
        assertThat(count(new Condition.InFamily(true))).isEqualTo(2);
        assertThat(count(new Condition.InFamily(false))).isOne();
    }

    @Test
    void walkersOfTheLastDaysAndOthers() {
        walked(alice, "2 days");
        walked(boris, "10 days");
        assertThat(count(new Condition.Walked(7, true))).isOne();
        assertThat(count(new Condition.Walked(14, true))).isEqualTo(2);
        assertThat(count(new Condition.Walked(7, false))).isEqualTo(2);
    }

    /** What a family has, each of its members can spend. */
    @Test
    void peopleWhoCanSpendSoMuch() {
        bank.gives(clara.id(), 500);
        new Families(pool, ledger).of(alice, boris);
        bank.gives(alice.id(), 700);
        assertThat(count(new Condition.HasPoints(500))).isEqualTo(3);
        assertThat(count(new Condition.HasPoints(501))).isEqualTo(2);
        assertThat(count(new Condition.HasPoints(701))).isZero();
    }

    @Test
    void buyersAndOthers() {
        shop.gives(alice, 500);
        shop.sells(alice, shop.product("AUDIENCE-" + alice.id(), 300, 1), shop.pickupPoint());
        assertThat(count(new Condition.Ordered(true))).isOne();
        assertThat(count(new Condition.Ordered(false))).isEqualTo(2);
        Rows.change(pool, "update \"order\" set status = 'canceled' where user_id = $1", alice.id());
        assertThat(count(new Condition.Ordered(true))).isZero();
    }

    @Test
    void readersOfALanguage() {
        Rows.change(pool, "update users set language = 'en-GB' where id = $1", alice.id());
        Rows.change(pool, "update users set language = 'uk' where id = $1", boris.id());
        Rows.change(pool, "update users set language = 'en', chosen_language = 'ru' where id = $1", clara.id());
        assertThat(count(new Condition.Speaks("en"))).isOne();
        assertThat(count(new Condition.Speaks("ru"))).isEqualTo(2);
    }

    @Test
    void friendsOfSomebodyAndAllConditionsTogether() {
        await(() -> referrals.link(boris, alice.referralCode()));
        await(() -> referrals.link(clara, alice.referralCode()));
        walked(clara, "1 day");
        assertThat(count(new Condition.InvitedBy(alice.id()))).isEqualTo(2);
        assertThat(count(new Condition.InvitedBy(alice.id()), new Condition.Walked(7, true)))
                .isOne();
        assertThat(count(
                        new Condition.InvitedBy(alice.id()),
                        new Condition.Walked(7, true),
                        new Condition.Ordered(true)))
                .isZero();
    }

    private void walked(User user, String ago) {
        Rows.change(
                pool,
                "insert into walk (user_id, chat_id, form, live_message_id, started_at, heard_at, meter, days, multiplier)"
                        + " select $1, $2, 'dog', 1, at, at, '{}', '[]', 1"
                        + " from (select now() - $3::text::interval as at) as once",
                user.id(),
                user.telegramId(),
                ago);
    }

    private long count(Condition... conditions) {
        return await(() -> audiences.count(Mailing.to(List.of(alice, boris, clara), conditions)));
    }
}
