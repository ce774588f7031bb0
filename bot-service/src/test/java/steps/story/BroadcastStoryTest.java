package steps.story;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.testing.Async.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.domain.broadcast.Audience;
import steps.domain.broadcast.BroadcastButton;
import steps.domain.broadcast.BroadcastDraft;
import steps.domain.broadcast.BroadcastMessage;
import steps.domain.broadcast.BroadcastOutcome;
import steps.domain.broadcast.Broadcasts;
import steps.domain.broadcast.ButtonTarget;
import steps.domain.media.MediaKind;
import steps.domain.media.MediaRepository;
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

    @Inject
    Broadcasts broadcasts;

    @Inject
    MediaRepository media;

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

    /** Uploaded once, whoever reads it. */
    @Test
    void anAlbumOfOursHasItsButtonsBelowIt() {
        var words = new BroadcastMessage.Written("<b>Новая тропа</b> у реки", "A new path", List.of(photo(), photo()));
        var buttons = List.of(
                new BroadcastButton("Пойти гулять", "Go for a walk", new ButtonTarget.Walk()),
                new BroadcastButton("На карте", "On the map", new ButtonTarget.Link("https://example.org/path")));
        long before = lastCall();
        send(new BroadcastDraft("Тропа", words, buttons, Audience.EVERYBODY, false));
        waitUntilSent();
        alice.hears("Новость от бота");
        assertThat(messages(alice, "Новость от бота")).isOne();
        assertThat(alice.chat().path("messages").findValues("photo")).hasSize(2);
        assertThat(alice.chat().path("messages").findValuesAsText("caption")).containsOnlyOnce("Новая тропа у реки");
        assertThat(calls(before, "sendMediaGroup"))
                .hasSize(3)
                .filteredOn(call -> call.at("/request/media").asText().contains("attach://"))
                .hasSize(1);
        assertThat(alice.opens("На карте")).isEqualTo("https://example.org/path");
        alice.presses("Пойти гулять");
        alice.presses("Пойти гулять");
        alice.transcript().matches("broadcast/album");
        assertThat(Rows.number(pool, "select count(*) from broadcast_click")).isOne();
    }

    @Test
    void telegramIsPaidOnlyWhereSomebodyHasAskedForIt() {
        for (boolean paid : List.of(false, true)) {
            long before = lastCall();
            var words = BroadcastMessage.Written.words("Скоро", "Soon");
            send(new BroadcastDraft("Скоро", words, List.of(), Audience.EVERYBODY, paid));
            waitUntilSent();
            assertThat(calls(before, "sendMessage"))
                    .hasSize(3)
                    .allMatch(call ->
                            paid == call.at("/request/allow_paid_broadcast").asBoolean());
        }
    }

    private long photo() {
        return await(() -> media.add(MediaKind.PHOTO, "path.png", Buffer.buffer(Actor.pixel())));
    }

    private void send(BroadcastDraft draft) {
        var kept = await(() -> broadcasts.draft(draft, "Анна"));
        assertThat(kept).isInstanceOf(BroadcastOutcome.Changed.class);
        await(() ->
                broadcasts.sendNow(((BroadcastOutcome.Changed) kept).broadcast().id()));
    }

    private long lastCall() {
        return list(stage.sandbox().get("/sandbox/calls"))
                .mapToLong(call -> call.get("n").asLong())
                .max()
                .orElse(0);
    }

    private static Stream<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private List<JsonNode> calls(long since, String method) {
        return list(stage.sandbox().get("/sandbox/calls?limit=10000&since=" + since))
                .filter(call -> call.get("method").asText().equals(method))
                .toList();
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
