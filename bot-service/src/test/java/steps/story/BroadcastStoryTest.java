package steps.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.story.stage.Actor;
import steps.story.stage.Stage;
import steps.story.stage.StoryTest;
import steps.testing.Rows;
import steps.testing.Waits;

/** An administrator sends a message to everybody, and what its readers see of it. */
@StoryTest
class BroadcastStoryTest {
    @Inject
    Stage stage;

    @Inject
    Pool pool;

    private Actor alice;
    private Actor boris;
    private Actor clara;

    /** Whoever was there for other stories is nobody's reader here, and each story begins without a broadcast. */
    @BeforeEach
    void threeReaders() {
        Rows.change(pool, "delete from broadcast_click");
        Rows.change(pool, "delete from broadcast_recipient");
        Rows.change(pool, "delete from broadcast_trial");
        Rows.change(pool, "delete from broadcast");
        Rows.change(pool, "update users set active = false");
        alice = stage.registered("Алиса");
        boris = stage.registered("Борис");
        clara = stage.registered("Клара");
    }

    @Test
    void anAdministratorSendsToEverybodyAndOneReaderWantsNoMore() {
        var anna = stage.administrator(6_100_000_001L, "Анна");
        clara.blocksBot();
        anna.says("🎉 В субботу за прогулки — двойные баллы!");
        anna.presses("Разослать всем");
        anna.presses("Отправить сейчас");
        waitUntilSent();
        anna.hears("закончена");
        anna.transcript().matches("broadcast/administrator");

        alice.hears("двойные баллы");
        alice.presses("Не присылать такое");
        boris.hears("двойные баллы");
        alice.transcript().matches("broadcast/reader");

        anna.says("Напоминаем: двойные баллы уже сегодня");
        anna.presses("Разослать всем");
        anna.presses("Отправить сейчас");
        waitUntilSent();
        boris.hears("Напоминаем");
        assertThat(messages(alice, "Напоминаем")).isZero();
        assertThat(messages(boris, "Напоминаем")).isOne();
    }

    @Test
    void anAdministratorSeesItFirst() {
        var anna = stage.administrator(6_100_000_004L, "Анна");
        anna.says("Собираемся в парке в воскресенье");
        anna.presses("Разослать всем");
        anna.presses("Показать мне");
        Waits.until(
                Duration.ofSeconds(20),
                "it is shown to her",
                () -> "sent".equals(Rows.text(pool, "select min(state) from broadcast_trial")));
        assertThat(messages(anna, "в парке")).isEqualTo(2);
        assertThat(messages(boris, "в парке")).isZero();
        anna.presses("Не отправлять");
        assertThat(Rows.text(pool, "select state from broadcast")).isEqualTo("canceled");
        assertThat(messages(boris, "в парке")).isZero();
    }

    /** Its readers sleep, so that it takes as long as its author wants to look at it. */
    @Test
    void anAdministratorPausesGoesOnAndCancels() {
        var anna = stage.administrator(6_100_000_005L, "Анна");
        Rows.change(pool, """
                insert into message_preference (user_id, quiet_from, quiet_until, declined)
                select id, '00:00', '23:59', case telegram_id when $1 then array['news'] else '{}'::text[] end
                  from users where active
                """, anna.id());
        anna.says("Собираемся в парке в воскресенье");
        anna.presses("Разослать всем");
        anna.presses("Отправить сейчас");
        waitUntil("sending");
        anna.says("/broadcast");
        anna.presses("№");
        anna.presses("Пауза");
        anna.presses("Пауза");
        anna.presses("Продолжить");
        anna.presses("Пауза");
        anna.presses("Отменить рассылку");
        anna.transcript().matches("broadcast/paused");
        Waits.until(
                Duration.ofSeconds(20),
                "nobody waits for it any more",
                () -> Rows.number(pool, "select count(*) from broadcast_recipient where state = 'canceled'") == 3);
        assertThat(messages(boris, "в парке")).isZero();
    }

    @Test
    void anAlbumIsSentAsOne() {
        var anna = stage.administrator(6_100_000_002L, "Анна");
        anna.sendsAlbum(3);
        anna.presses("Разослать всем");
        anna.presses("Отправить сейчас");
        waitUntilSent();
        boris.hears("Новость от бота");
        assertThat(boris.chat().path("messages").findValues("photo")).hasSize(3);
    }

    @Test
    void aScheduledOneCanBeCanceled() {
        var anna = stage.administrator(6_100_000_003L, "Анна");
        anna.says("/broadcast");
        anna.says("Завтра будет дождь");
        anna.presses("Разослать всем");
        anna.presses("не гуляли 14 дней");
        anna.presses("Выбрать время");
        anna.says("когда-нибудь");
        anna.says("25.12.2098 18:00");
        anna.presses("По часам читателя");
        anna.presses("Запланировать");
        anna.presses("Отменить рассылку");
        anna.transcript().matches("broadcast/scheduled");
        assertThat(Rows.text(pool, "select state from broadcast order by id desc limit 1"))
                .isEqualTo("canceled");
        assertThat(messages(boris, "дождь")).isZero();
    }

    @Test
    void nobodyElseSeesAnyOfIt() {
        alice.says("/broadcast");
        assertThat(alice.buttons()).noneMatch(button -> button.contains("Разослать"));
        alice.says("Разошлите это всем!");
        assertThat(alice.buttons()).noneMatch(button -> button.contains("Разослать"));
        alice.pressesData(alice.newestWithKeys(), "cast:now");
        alice.pressesData(alice.newestWithKeys(), "cast:pause:1");
        alice.pressesData(alice.newestWithKeys(), "cast:csv:1");
        alice.pressesData(alice.newestWithKeys(), "cast:go:zzzz:1");
        assertThat(alice.chat().toString()).doesNotContain("Рассылка");
    }

    private static long messages(Actor reader, String text) {
        return reader.chat().path("messages").findValuesAsText("text").stream()
                .filter(words -> words.contains(text))
                .count();
    }

    private void waitUntilSent() {
        waitUntil("sent");
    }

    private void waitUntil(String state) {
        Waits.until(
                Duration.ofSeconds(20),
                "the broadcast is " + state,
                () -> state.equals(Rows.text(pool, "select state from broadcast order by id desc limit 1")));
    }
}
