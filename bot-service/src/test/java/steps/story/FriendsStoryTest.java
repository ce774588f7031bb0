package steps.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.story.stage.Actor;
import steps.story.stage.Stage;
import steps.story.stage.StoryTest;
import steps.story.stage.Weather;
import steps.testing.Rows;

/** People bring their friends by a link. */
@StoryTest
class FriendsStoryTest {
    @Inject
    Stage stage;

    @Inject
    Weather weather;

    @Inject
    Pool pool;

    private Actor alice;

    @BeforeEach
    void aliceIsHere() {
        weather.is(12);
        alice = stage.registered("Алиса");
    }

    @Test
    void aFriendComesByTheLinkAndWalks() {
        alice.says("/menu");
        alice.presses("Реферальная система");
        var link = alice.copies("Скопировать ссылку");
        assertThat(alice.lastMessageWith("Ваша ссылка").has("photo")).isTrue();
        assertThat(link).matches("https://t\\.me/[A-Za-z0-9_]+\\?start=ref_[a-z0-9]{10}");
        assertThat(URLDecoder.decode(alice.opens("Пригласить друга"), StandardCharsets.UTF_8))
                .startsWith("https://t.me/share/url?url=" + link + "&text=");
        alice.presses("Мои рефералы");
        var boris = comesBy(link, "Борис <i>");
        comesBy(link, "Вера");
        walks(boris);
        alice.hears("первая прогулка по вашему приглашению");
        alice.says("/friends");
        alice.presses("Мои рефералы");
        alice.transcript().matches("friends/invited");
        walks(boris);
        assertThat(Rows.number(pool, "select count(*) from delivery where chat_id = $1", alice.id()))
                .isEqualTo(1);
    }

    @Test
    void linksThatLeadToNobodyAreAnOrdinaryStart() {
        alice.says("/friends");
        var link = alice.copies("Скопировать ссылку");
        Rows.change(pool, "update users set active = false where telegram_id = $1", alice.id());
        var boris = comesBy(link, "Борис");
        assertThat(inviterOf(boris)).isEqualTo("null");
        Rows.change(pool, "update users set active = true where telegram_id = $1", alice.id());
        alice.says("/delete_me");
        alice.presses("Удалить навсегда");
        var vera = comesBy(link, "Вера");
        assertThat(inviterOf(vera)).isEqualTo("null");
        vera.sees("Главное меню");
    }

    @Test
    void nobodyIsTheirOwnFriendOrGetsASecondInviter() {
        alice.says("/friends");
        var own = alice.copies("Скопировать ссылку");
        alice.says("/start " + own.substring(own.indexOf("ref_")));
        alice.sees("Главное меню");
        var boris = comesBy(own, "Борис");
        boris.says("/friends");
        var back = boris.copies("Скопировать ссылку");
        alice.says("/start " + back.substring(back.indexOf("ref_")));
        assertThat(inviterOf(alice)).isEqualTo("null");
        var vera = stage.registered("Вера");
        vera.says("/friends");
        var other = vera.copies("Скопировать ссылку");
        boris.says("/start " + other.substring(other.indexOf("ref_")));
        assertThat(inviterOf(boris)).isEqualTo(Long.toString(alice.id()));
    }

    @Test
    void pagesAndOldButtonsAreAnswered() {
        alice.pressesData(alice.newestWithKeys(), "friends:page:99");
        alice.sees("Пока никто не пришёл");
        alice.pressesData(alice.newestWithKeys(), "friends:of:1");
        alice.sees("Эта кнопка больше не работает");
        alice.pressesData(alice.newestWithKeys(), "friends");
        alice.sees("Ваша ссылка");
    }

    private Actor comesBy(String link, String name) {
        return stage.registeredBy(link.substring(link.indexOf("ref_")), name);
    }

    private void walks(Actor walker) {
        walker.says("/menu");
        walker.presses("Начать прогулку");
        walker.presses("Гуляю с собакой");
        long now = System.currentTimeMillis() / 1_000 - 600;
        long live = walker.sharesLive(Actor.Place.north(0), now, 3_600);
        for (int minute = 1; minute <= 5; minute++) {
            walker.moves(live, Actor.Place.north(80.0 * minute), now + 60L * minute);
        }
        walker.presses("Завершить прогулку");
    }

    private String inviterOf(Actor friend) {
        return String.valueOf(Rows.text(
                pool,
                "select inviter.telegram_id from referral join users friend on friend.id = invitee_id"
                        + " join users inviter on inviter.id = inviter_id where friend.telegram_id = $1",
                friend.id()));
    }
}
