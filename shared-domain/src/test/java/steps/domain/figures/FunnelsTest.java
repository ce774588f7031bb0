package steps.domain.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.testing.Async.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.domain.user.User;
import steps.domain.user.Users;
import steps.testing.DatabaseResource;
import steps.testing.People;
import steps.testing.Rows;
import steps.testing.Shop;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class FunnelsTest {
    /** On which nobody else comes. */
    private static final LocalDate DAY = LocalDate.of(2019, 3, 5);

    private static final long CHATS = 880_000_000;

    @Inject
    Funnels funnels;

    @Inject
    Rollups rollups;

    @Inject
    Users users;

    @Inject
    Shop shop;

    @Inject
    Pool pool;

    @BeforeEach
    @AfterEach
    void nobodyComesThatDay() {
        Rows.change(pool, "delete from conversation where began_at < '2020-01-01'");
        Rows.change(pool, "update users set registered_at = now() where registered_at < '2020-01-01'");
    }

    @Test
    void strangersAreAsFarAsTheirConversation() {
        chat(CHATS + 1, "registration.awaiting_consent", "2019-03-05 00:00:00");
        chat(CHATS + 2, "registration.awaiting_contact", "2019-03-05 10:00:00");
        chat(CHATS + 3, "registration.awaiting_email", "2019-03-05 23:59:59");
        chat(CHATS + 4, "registration.left", "2019-03-05 10:00:00");
        assertThat(counted()).isEqualTo(new Funnel(4, 2, 1, 0, 0, 0));
    }

    @Test
    void registeredPeopleCameWhenTheyWroteFirst() {
        var alice = People.registered(users, "Alice");
        chat(alice.telegramId(), "menu.at_menu", "2019-03-05 10:00:00");
        assertThat(counted()).isEqualTo(new Funnel(1, 1, 1, 1, 0, 0));
        walks(alice);
        assertThat(counted()).isEqualTo(new Funnel(1, 1, 1, 1, 1, 0));
        shop.gives(alice, 100);
        shop.sells(alice, shop.product("MUG", 100, 1), shop.pickupPoint());
        assertThat(counted()).isEqualTo(new Funnel(1, 1, 1, 1, 1, 1));
    }

    @Test
    void importedPeopleCameWhenTheyRegistered() {
        var alice = People.registered(users, "Alice");
        Rows.change(
                pool,
                "update users set registered_at = timestamp '2019-03-05 10:00:00' at time zone 'Europe/Moscow' where id = $1",
                alice.id());
        assertThat(counted()).isEqualTo(new Funnel(1, 1, 1, 1, 0, 0));
    }

    @Test
    void groupsErasedChatsAndOtherDaysDoNotCount() {
        chat(-7, "menu.at_menu", "2019-03-05 10:00:00");
        chat(CHATS + 1, "registration.awaiting_consent", "2019-03-04 23:59:59");
        chat(CHATS + 2, "registration.awaiting_consent", "2019-03-06 00:00:00");
        chat(CHATS + 3, "registration.awaiting_consent", "2019-03-05 10:00:00");
        Rows.change(pool, "update conversation set state = null where chat_id = $1", CHATS + 3);
        assertThat(counted()).isEqualTo(new Funnel(0, 0, 0, 0, 0, 0));
        assertThat(await(() -> funnels.between(DAY.minusDays(1), DAY.plusDays(1))))
                .isEqualTo(new Funnel(2, 0, 0, 0, 0, 0));
    }

    private Funnel counted() {
        await(rollups::countPeople);
        return await(() -> funnels.between(DAY, DAY));
    }

    private void chat(long chat, String state, String began) {
        Rows.change(
                pool,
                "insert into conversation (chat_id, state, began_at)"
                        + " values ($1, jsonb_build_object('type', $2::text), $3::text::timestamp at time zone 'Europe/Moscow')",
                chat,
                state,
                began);
    }

    private void walks(User user) {
        Rows.change(
                pool,
                "insert into walk (user_id, chat_id, form, live_message_id, started_at, heard_at, meter, days, multiplier, steps,"
                        + " ended_at, end_reason, credited_points, examined)"
                        + " values ($1, $2, 'dog', 1, now() - interval '1 hour', now(), '{}', '[]', 1, 900, now(), 'button', 0, true)",
                user.id(),
                user.telegramId());
    }
}
