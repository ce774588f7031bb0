package steps.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.pengrad.telegrambot.request.SendPhoto;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import steps.bot.telegram.api.TelegramGateway;
import steps.domain.content.Contents;
import steps.domain.content.Language;
import steps.domain.content.WrittenText;
import steps.domain.delivery.AfterCrash;
import steps.domain.delivery.Deliveries;
import steps.domain.delivery.NewDelivery;
import steps.domain.delivery.Notice;
import steps.domain.delivery.Priority;
import steps.domain.order.OrderNoticeTexts;
import steps.domain.user.Users;
import steps.story.stage.Actor;
import steps.story.stage.Stage;
import steps.story.stage.StoryTest;
import steps.testing.Async;
import steps.testing.Rows;
import steps.testing.Waits;

@StoryTest
class DeliveryStoryTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Stage stage;

    @Inject
    Deliveries deliveries;

    @Inject
    Users users;

    @Inject
    TelegramGateway gateway;

    @Inject
    MeterRegistry metrics;

    @Inject
    Contents contents;

    @Inject
    Pool pool;

    private Actor alice;

    @BeforeEach
    void alice() {
        alice = stage.registered("Алиса");
    }

    @AfterEach
    void noMoreFaults() {
        stage.sandbox().send("DELETE", "/sandbox/faults", null);
    }

    @Test
    void aNoticeArrivesWithItsButtons() {
        long id = enqueue(AfterCrash.RESEND, "Ваш заказ <b>отправлен</b>");
        becomes(id, "sent");
        var message = alice.lastMessageWith("Ваш заказ отправлен");
        assertThat(message.at("/reply_markup/inline_keyboard/0/0/text").asText())
                .isEqualTo("В меню");
        assertThat(alice.buttons()).containsExactly("В меню");
    }

    static Stream<Arguments> noticesAndTheirWords() {
        return Stream.of(
                Arguments.of(new Notice.OrderShipped(17, null), "🚚 Ваш заказ № 17 отправлен."),
                Arguments.of(
                        new Notice.OrderShipped(18, "https://ya.ru/t?a=1&b=2"),
                        "🚚 Ваш заказ № 18 отправлен.\nСледить за ним можно по ссылке."),
                Arguments.of(new Notice.OrderDelivered(19), "🎁 Ваш заказ № 19 доставлен. Приятного подарка!"),
                Arguments.of(new Notice.OrderCanceled(20, 300), "❌ Ваш заказ № 20 отменён. Баллы возвращены: 300."),
                Arguments.of(new Notice.PointsAdjusted(51, ""), "💰 Вам начислено: 51 балл"),
                Arguments.of(
                        new Notice.PointsAdjusted(-3, "Прогулка <b> была ездой."),
                        "💰 С вашего счёта списано: 3 балла\n\nПрогулка <b> была ездой."),
                Arguments.of(
                        new Notice.WalkFoundRight(7, 1_767_323_045, "Asia/Omsk", "Это был <трамвай>"),
                        "🔎 Мы посмотрели прогулку 02.01.2026 09:04: всё посчитано верно.\n\nЭто был <трамвай>"));
    }

    @ParameterizedTest
    @MethodSource("noticesAndTheirWords")
    void aNoticeIsSaidInWords(Notice notice, String words) {
        becomes(enqueue(AfterCrash.RESEND, notice), "sent");
        assertThat(texts(words.split("[.\n]", 2)[0])).containsExactly(words);
    }

    @Test
    void theAddressOfAParcelIsALink() {
        becomes(enqueue(AfterCrash.RESEND, new Notice.OrderShipped(21, "https://ya.ru/t?a=1&b=2")), "sent");
        assertThat(alice.lastMessageWith("заказ № 21").at("/entities/0/url").asText())
                .isEqualTo("https://ya.ru/t?a=1&b=2");
    }

    @Test
    void aNoticeSpeaksTheRecipientsLanguage() {
        Rows.change(pool, "update users set chosen_language = 'en' where telegram_id = " + alice.id());
        becomes(enqueue(AfterCrash.RESEND, new Notice.OrderDelivered(23)), "sent");
        assertThat(texts("order No. 23")).containsExactly("🎁 Your order No. 23 has been delivered. Enjoy your gift!");
    }

    @Test
    void contentManagersMayFindOtherWords() {
        Rows.change(pool, "insert into content (key, text) values ('order_delivered', '<b>Ура!</b> {order}')");
        try {
            Waits.until(SOON, "the words are known", () -> said().isPresent());
            becomes(enqueue(AfterCrash.RESEND, new Notice.OrderDelivered(22)), "sent");
            assertThat(texts("Ура!")).containsExactly("Ура! 22");
        } finally {
            Rows.change(pool, "delete from content where key = 'order_delivered'");
            Waits.until(SOON, "the words are gone", () -> said().isEmpty());
        }
    }

    @Test
    void aRowOfBeforeNoticesHadNamesIsSent() {
        long id = Rows.number(pool, """
                insert into delivery (chat_id, letter, priority, after_crash, not_before, created_at, changed_at)
                values ($1, '{"html": "Из <b>прежних</b> времён", "rows": [], "photo": null}', 0, 'resend', now(), now(), now())
                returning id
                """, alice.id());
        becomes(id, "sent");
        assertThat(texts("Из прежних")).containsExactly("Из прежних времён");
    }

    @Test
    void aPictureThatTelegramHasIsSentByItsFileId() {
        var onePixel = Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        var uploaded = Async.await(() -> gateway.call(new SendPhoto(alice.id(), onePixel)));
        var fileId = uploaded.message().photo()[0].fileId();
        long id = enqueue(
                AfterCrash.ASK, Notice.Written.of("<b>Новинка</b> каталога").withPhoto(fileId));
        becomes(id, "sent");
        var message = StreamSupport.stream(alice.chat().path("messages").spliterator(), false)
                .filter(one -> one.path("caption").asText().equals("Новинка каталога"))
                .toList();
        assertThat(message).hasSize(1);
        assertThat(message.getFirst().at("/photo/0/file_id").asText()).isNotEmpty();
    }

    @Test
    void aPictureThatTelegramDoesNotKnowFailsWithItsReason() {
        long id = enqueue(AfterCrash.RESEND, Notice.Written.of("Без картинки").withPhoto("AgACAgQAAxkBAAIB"));
        becomes(id, "failed");
        assertThat(text("select reason from delivery where id = $1", id)).contains("file");
    }

    @Test
    void manyArriveEachOnce() {
        for (int i = 0; i < 40; i++) {
            enqueue(AfterCrash.ASK, "Новость %02d.".formatted(i));
        }
        Waits.until(SOON, "all have arrived", () -> count("Новость") == 40);
        assertThat(texts("Новость")).doesNotHaveDuplicates();
    }

    @Test
    void aDeliveryForLaterComesLater() {
        var at = Instant.now().plusSeconds(3);
        long id = Async.inTransaction(() -> deliveries.enqueue(
                new NewDelivery(alice.id(), Notice.Written.of("Пора!"), Priority.NOTICE, AfterCrash.RESEND, at, null)));
        becomes(id, "sent");
        assertThat(Instant.now()).isAfter(at);
        assertThat(count("Пора!")).isEqualTo(1);
    }

    @Test
    void telegramsWishToWaitDelaysItAndLosesNothing() {
        fault(Map.of("kind", "429", "retry_after", 2, "method", "sendMessage", "chat_id", alice.id()));
        long id = enqueue(AfterCrash.ASK, "Терпение");
        becomes(id, "sent");
        assertThat(count("Терпение")).isEqualTo(1);
        assertThat(number("select attempts from delivery where id = $1", id)).isEqualTo(1);
    }

    @Test
    void aBroadcastThatIsInDoubtIsNotSentTwice() {
        fault(Map.of("kind", "disconnect_after", "method", "sendMessage", "chat_id", alice.id()));
        long id = enqueue(AfterCrash.ASK, "Только один раз");
        becomes(id, "unknown");
        assertThat(count("Только один раз")).isEqualTo(1);
    }

    @Test
    void aNoticeThatIsInDoubtIsSentAgain() {
        fault(Map.of("kind", "disconnect", "method", "sendMessage", "chat_id", alice.id()));
        long id = enqueue(AfterCrash.RESEND, "Хоть дважды");
        becomes(id, "sent");
        assertThat(count("Хоть дважды")).isPositive();
    }

    @Test
    void aLetterThatTelegramRefusesFailsWithItsReason() {
        long id = enqueue(AfterCrash.RESEND, "<b>не закрыто");
        becomes(id, "failed");
        assertThat(text("select reason from delivery where id = $1", id)).contains("can't parse entities");
    }

    @Test
    void aLetterThatNobodyCanReadIsSetAsideAlone() {
        double before = unreadable();
        long broken = laterThan(60, "Никто не прочтёт");
        long good = laterThan(60, "Рядом с ним");
        run("update delivery set letter = '{\"nope\": 1}' where id = " + broken);
        run("update delivery set not_before = now() where id in (" + broken + ", " + good + ")");
        becomes(good, "sent");
        becomes(broken, "unreadable");
        assertThat(count("Рядом с ним")).isEqualTo(1);
        assertThat(text("select reason from delivery where id = $1", broken)).isEqualTo("ValueInstantiationException");
        assertThat(unreadable()).isEqualTo(before + 1);
    }

    @Test
    void whoeverBlockedTheBotIsFlaggedUntilTheyWriteAgain() {
        alice.blocksBot();
        run("update users set blocked_bot = false where telegram_id = " + alice.id());
        long id = enqueue(AfterCrash.RESEND, "Вы меня слышите?");
        becomes(id, "blocked");
        assertThat(hasBlocked()).isTrue();
        alice.unblocksBot();
        alice.says("/menu");
        assertThat(hasBlocked()).isFalse();
    }

    @Test
    void deliveriesOfADeadSenderAreTakenOver() {
        long notice = underWayOfAnother("'resend'", "Снова в пути");
        long bulk = underWayOfAnother("'ask'", "Под вопросом");
        becomes(notice, "sent");
        becomes(bulk, "unknown");
        assertThat(count("Снова в пути")).isEqualTo(1);
        assertThat(count("Под вопросом")).isZero();
    }

    private long underWayOfAnother(String afterCrash, String text) {
        return Async.await(() -> pool.query("""
                insert into delivery (chat_id, letter, priority, after_crash, state, epoch, attempts, not_before, created_at,
                                      changed_at)
                values (%d, '{"html": "%s", "rows": []}', 0, %s, 'in_flight', 0, 1, now(), now(), now()) returning id
                """.formatted(alice.id(), text, afterCrash))
                .execute()
                .map(rows -> rows.iterator().next().getLong(0)));
    }

    private double unreadable() {
        return metrics.counter("steps.rows.unreadable", "table", "delivery").count();
    }

    private long laterThan(int seconds, String html) {
        var delivery = new NewDelivery(
                alice.id(),
                Notice.Written.of(html),
                Priority.NOTICE,
                AfterCrash.RESEND,
                Instant.now().plusSeconds(seconds),
                null);
        return Async.inTransaction(() -> deliveries.enqueue(delivery));
    }

    private long enqueue(AfterCrash afterCrash, String html) {
        return enqueue(afterCrash, Notice.Written.of(html, List.of(List.of(new Notice.Key("В меню", "menu")))));
    }

    private long enqueue(AfterCrash afterCrash, Notice notice) {
        var delivery = new NewDelivery(alice.id(), notice, Priority.NOTICE, afterCrash, null, null);
        return Async.inTransaction(() -> deliveries.enqueue(delivery));
    }

    private void becomes(long id, String state) {
        Waits.until(
                SOON,
                "delivery is " + state,
                () -> text("select state from delivery where id = $1", id).equals(state));
    }

    private boolean hasBlocked() {
        return Async.await(() -> users.find(alice.id())).hasBlockedBot();
    }

    private long count(String words) {
        return texts(words).size();
    }

    private List<String> texts(String words) {
        return StreamSupport.stream(alice.chat().path("messages").spliterator(), false)
                .map(message -> message.path("text").asText())
                .filter(text -> text.contains(words))
                .toList();
    }

    private void fault(Map<String, ?> order) {
        stage.sandbox().post("/sandbox/faults", order);
    }

    private String text(String sql, long id) {
        return Async.await(() -> pool.preparedQuery(sql)
                .execute(Tuple.of(id))
                .map(rows -> rows.iterator().next().getString(0)));
    }

    private long number(String sql, long id) {
        return Async.await(() -> pool.preparedQuery(sql)
                .execute(Tuple.of(id))
                .map(rows -> rows.iterator().next().getInteger(0).longValue()));
    }

    private void run(String sql) {
        Async.await(() -> pool.query(sql).execute());
    }

    private Optional<WrittenText> said() {
        return contents.find(OrderNoticeTexts.DELIVERED, Language.RUSSIAN);
    }
}
