package steps.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.bot.dialog.Attachment;
import steps.bot.dialog.AttachmentMaker;
import steps.domain.ledger.Ledger;
import steps.domain.user.User;
import steps.domain.user.Users;
import steps.story.stage.Actor;
import steps.story.stage.Actor.Place;
import steps.story.stage.Stage;
import steps.story.stage.StoryTest;
import steps.story.stage.Weather;
import steps.testing.Async;
import steps.testing.Bank;
import steps.testing.Rows;
import steps.testing.Waits;

/** What people are told about their data, what they get of it, and how they are forgotten. */
@StoryTest
class PrivacyStoryTest {
    private static final int AN_HOUR_S = 3_600;

    @Inject
    Stage stage;

    @Inject
    Weather weather;

    @Inject
    Users users;

    @Inject
    Ledger ledger;

    @Inject
    @All
    List<AttachmentMaker> makers;

    @Inject
    Pool pool;

    private Actor alice;

    @BeforeEach
    void alice() {
        weather.is(12);
        alice = stage.registered("Алиса");
    }

    @Test
    void everythingCanBeHadAsAFile() {
        alice.says("/privacy");
        alice.presses("Получить мои данные");
        alice.says("/my_data");
        alice.transcript().matches("privacy/file");
        var file = file();
        assertThat(file.fileName()).isEqualTo("my-data.json");
        assertThat(file.content().toJsonObject().getJsonObject("profile").getString("first_name"))
                .isEqualTo("Алиса");
        var sent = alice.lastMessageWith("Всё, что я храню").path("document");
        assertThat(sent.path("file_name").asText()).isEqualTo("my-data.json");
        assertThat(sent.path("file_size").asInt()).isGreaterThan(1_000);
    }

    @Test
    void somebodyIsForgottenAndBeginsAnew() {
        var before = user();
        new Bank(ledger).gives(before.id(), 200);
        Rows.change(
                pool,
                "insert into \"order\" (user_id, recipient_first_name, recipient_last_name, created_at, changed_at)"
                        + " values ($1, 'Алиса', 'Ветрова', now(), now())",
                before.id());
        alice.says("/delete_me");
        alice.presses("Не удалять");
        alice.says("/privacy");
        alice.presses("Удалить мои данные");
        alice.presses("Удалить навсегда");
        assertThat(user()).isNull();
        alice.pressesData(alice.lastOwnMessage() + 1, "privacy:erase");
        alice.says("/my_data");
        alice.says("/delete_me");
        alice.says("/privacy");
        alice.says("/start");
        alice.presses("Соглашаюсь");
        alice.sharesContact("79995550101");
        alice.presses("Пропустить");
        alice.transcript().matches("privacy/forgotten");
        assertThat(user().id()).isNotEqualTo(before.id());
    }

    @Test
    void aWalkThatIsGoingOnEndsSilentlyAndItsPhoneIsNotHeardAnyMore() {
        long start = Instant.now().getEpochSecond() - 600;
        var live = walks(start);
        var before = user();
        alice.says("/delete_me");
        alice.presses("Удалить навсегда");
        alice.sees("Сгорело: 86 баллов");
        alice.moves(live, Place.north(130), start + 100);
        alice.stopsSharing(live);
        alice.seesNothingNew();
        assertThat(Rows.number(pool, "select count(*) from walk where user_id = $1 and ended_at is null", before.id()))
                .isZero();
        assertThat(trackPoints(before)).isZero();
    }

    @Test
    void anOldButtonErasesNobody() {
        alice.says("/delete_me");
        var question =
                alice.lastMessageWith("Удалить ваши данные?").get("message_id").asLong();
        alice.says("ой");
        alice.sees("всё осталось как было");
        for (var old : List.of("privacy:erase", "privacy:keep", "privacy:forget")) {
            alice.pressesData(question, old);
            alice.sees("Эта кнопка больше не работает");
            alice.sees("Главное меню");
        }
        assertThat(user()).isNotNull();
    }

    @Test
    void tenPressesWhileThePhoneIsMovingForgetOnce() {
        long start = Instant.now().getEpochSecond() - 600;
        var live = walks(start);
        var before = user();
        alice.says("/delete_me");
        var question =
                alice.lastMessageWith("Удалить ваши данные?").get("message_id").asLong();
        var acts = new ArrayList<Callable<Object>>();
        for (int i = 0; i < 10; i++) {
            int n = i;
            acts.add(() -> {
                press(question);
                return n;
            });
            acts.add(() -> {
                alice.movesOn(live, Place.north(65 + n), start + 60 + n);
                return n;
            });
        }
        Async.together(acts);
        Waits.until(Duration.ofSeconds(60), "all presses are answered", () -> farewells() == 1 && isSilent());
        assertThat(user()).isNull();
        assertThat(trackPoints(before)).isZero();
        assertThat(farewells()).isOne();
        assertThat(Rows.number(pool, "select balance from account where user_id = $1", before.id()))
                .isZero();
    }

    @Test
    void aPersonErasedBeforeIsNobodysNewFriend() {
        long id = stage.registered("Фёдор").id();
        var friend = Async.await(() -> users.find(id));
        alice.says("/delete_me");
        alice.presses("Удалить навсегда");
        alice.says("/start ref_" + friend.referralCode().value());
        alice.presses("Соглашаюсь");
        alice.sharesContact("79995550102");
        alice.presses("Пропустить");
        assertThat(Rows.number(pool, "select count(*) from referral where invitee_id = $1", user().id()))
                .isZero();
    }

    /** The number that somebody gave on the way to a registration goes without a registration, too. */
    @Test
    void aStrangerLeavesNothingBehind() {
        var boris = stage.person("Борис");
        boris.says("/privacy");
        boris.sees("Ваши данные");
        boris.says("/start");
        boris.presses("Соглашаюсь");
        boris.sharesContact("79995550103");
        boris.says("/my_data");
        boris.sees("Вы не зарегистрированы");
        boris.says("/delete_me");
        boris.sees("удалено");
        assertThat(Rows.text(pool, "select state from conversation where chat_id = $1", boris.id()))
                .isEqualTo("null");
    }

    private long walks(long start) {
        alice.says("/menu");
        alice.presses("Начать прогулку");
        alice.presses("Гуляю с собакой");
        var live = alice.sharesLive(Place.north(0), start, AN_HOUR_S);
        alice.moves(live, Place.north(65), start + 50);
        return live;
    }

    private void press(long messageId) {
        stage.sandbox()
                .post(
                        "/sandbox/users/" + alice.id() + "/callbacks",
                        Map.of("message_id", messageId, "data", "privacy:erase"));
    }

    private long farewells() {
        return StreamSupport.stream(alice.chat().path("messages").spliterator(), false)
                .filter(message -> message.path("text").asText().startsWith("Готово, ваши данные удалены"))
                .count();
    }

    private boolean isSilent() {
        return Rows.number(pool, "select count(*) from unsent_turn where chat_id = $1", alice.id()) == 0;
    }

    private Attachment file() {
        var maker = makers.stream()
                .filter(one -> one.name().equals("personal_file"))
                .findFirst()
                .orElseThrow();
        return Async.await(() -> maker.make(alice.id(), ""));
    }

    private User user() {
        return Async.await(() -> users.find(alice.id()));
    }

    private long trackPoints(User person) {
        return Rows.number(
                pool,
                "select count(*) from track_point join walk on walk.id = walk_id where user_id = $1",
                person.id());
    }
}
