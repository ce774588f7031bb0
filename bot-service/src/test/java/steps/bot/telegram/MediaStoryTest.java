package steps.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.bot.dialog.Keyboard;
import steps.bot.dialog.Reply;
import steps.bot.dialog.Turn;
import steps.bot.dialog.unsent.UnsentTurn;
import steps.bot.telegram.outgoing.TurnSender;
import steps.platform.lease.Replicas;
import steps.story.stage.Actor;
import steps.story.stage.Stage;
import steps.story.stage.StoryTest;
import steps.testing.Async;
import steps.testing.Rows;
import steps.testing.Waits;

/** Pictures and videos of the database in people's chats. */
@StoryTest
class MediaStoryTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final AtomicLong LAST = new AtomicLong();
    private static final Buffer ONE_PIXEL = Buffer.buffer(
            Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="));
    private static final Keyboard KEYS = Keyboard.column(new Keyboard.Key("В меню", "menu"));

    @Inject
    Stage stage;

    @Inject
    TurnSender speaker;

    @Inject
    Replicas replicas;

    @Inject
    Pool pool;

    private Actor alice;

    @BeforeEach
    void alice() {
        alice = person("Алиса");
    }

    @AfterEach
    void noMoreFaults() {
        stage.sandbox().send("DELETE", "/sandbox/faults", null);
    }

    @Test
    void aPictureIsUploadedOnceAndThenSentByItsFileId() {
        long mug = photo(picture());
        sees(alice, mug, "Кружка");
        var shown = alice.lastMessageWith("Кружка");
        assertThat(shown.at("/photo/0/file_id").asText()).isEqualTo(fileId(mug));
        assertThat(shown.at("/caption_entities/0/type").asText()).isEqualTo("bold");
        assertThat(alice.buttons()).containsExactly("В меню");
        sees(alice, mug, "Ещё раз");
        assertThat(copies("sendPhoto", alice)).containsExactly("", fileId(mug));
        var boris = person("Борис");
        sees(boris, mug, "И ему");
        assertThat(copies("sendPhoto", boris)).containsExactly(fileId(mug));
    }

    @Test
    void soIsAVideo() {
        long clip = media("video", "clip.mp4", Buffer.buffer("a film of " + LAST.incrementAndGet()));
        sees(alice, clip, "Ролик");
        assertThat(alice.lastMessageWith("Ролик").at("/video/file_id").asText()).isEqualTo(fileId(clip));
        assertThat(alice.lastMessageWith("Ролик").at("/video/mime_type").asText())
                .isEqualTo("video/mp4");
        sees(alice, clip, "Повтор");
        assertThat(copies("sendVideo", alice)).containsExactly("", fileId(clip));
    }

    @Test
    void anotherFileIsUploadedAgain() {
        long mug = photo(picture());
        sees(alice, mug, "Кружка");
        var former = fileId(mug);
        Rows.change(pool, "update media set content = $2 where id = $1", mug, picture());
        assertThat(fileId(mug)).isEqualTo("null");
        sees(alice, mug, "Новая кружка");
        assertThat(fileId(mug)).isNotIn(former, "null");
        assertThat(copies("sendPhoto", alice)).containsExactly("", "");
    }

    @Test
    void aCopyThatTelegramDoesNotKnowIsForgottenAndUploadedAgain() {
        long mug = photo(picture());
        Rows.change(pool, "update media set telegram_file_id = 'AgACAgQAAxkBAAIB' where id = $1", mug);
        sees(alice, mug, "Кружка");
        assertThat(copies("sendPhoto", alice)).containsExactly("AgACAgQAAxkBAAIB", "");
        assertThat(fileId(mug)).isNotIn("AgACAgQAAxkBAAIB", "null");
    }

    @Test
    void aCopyOfAnotherKindIsUploadedAnew() {
        long clip = media("video", "clip.mp4", Buffer.buffer("a film of " + LAST.incrementAndGet()));
        sees(alice, clip, "Ролик");
        long mug = photo(picture());
        Rows.change(pool, "update media set telegram_file_id = $2 where id = $1", mug, fileId(clip));
        sees(alice, mug, "Кружка");
        assertThat(alice.lastMessageWith("Кружка").has("photo")).isTrue();
    }

    @Test
    void aPictureThatIsGoneLeavesItsWords() {
        sees(alice, -1, "Кружка");
        var words = alice.lastMessageWith("Кружка");
        assertThat(words.has("photo")).isFalse();
        assertThat(words.path("text").asText()).isEqualTo("Кружка");
        assertThat(alice.buttons()).containsExactly("В меню");
    }

    @Test
    void aRefusedPictureLeavesItsWords() {
        long broken = photo(Buffer.buffer("not a picture at all"));
        sees(alice, broken, "Кружка");
        assertThat(alice.lastMessageWith("Кружка").has("photo")).isFalse();
        assertThat(fileId(broken)).isEqualTo("null");
    }

    @Test
    void aPictureThatIsTooLargeIsNotEvenTried() {
        long large = Rows.number(
                pool,
                "insert into media (kind, file_name, content)"
                        + " values ('photo', 'large.png', decode(repeat('00', 10 * 1024 * 1024 + 1), 'hex')) returning id");
        sees(alice, large, "Кружка");
        assertThat(alice.lastMessageWith("Кружка").has("photo")).isFalse();
        assertThat(copies("sendPhoto", alice)).isEmpty();
    }

    @Test
    void longWordsFollowThePicture() {
        long mug = photo(picture());
        sees(alice, mug, "Кружка. " + "Очень длинно. ".repeat(80));
        assertThat(copies("sendPhoto", alice)).containsExactly("");
        var words = alice.lastMessageWith("Кружка");
        assertThat(words.has("photo")).isFalse();
        assertThat(words.has("reply_markup")).isTrue();
        assertThat(last(alice, "photo").has("caption")).isFalse();
        assertThat(last(alice, "photo").path("message_id").asLong())
                .isLessThan(words.path("message_id").asLong());
    }

    @Test
    void longWordsWithoutTheirPictureAreSaidOnce() {
        sees(alice, -1, "Кружка. " + "Очень длинно. ".repeat(80));
        assertThat(messages(alice)
                        .filter(message -> message.path("text").asText().startsWith("Кружка.")))
                .hasSize(1);
        assertThat(copies("sendPhoto", alice)).isEmpty();
    }

    @Test
    void wordsTakeThePlaceOfAPicture() {
        alice = stage.registered("Алиса");
        sees(alice, photo(picture()), "Кружка");
        alice.presses("В меню");
        alice.sees("Начать прогулку");
        assertThat(messages(alice)).noneMatch(message -> message.has("photo"));
        assertThat(alice.buttons()).contains("🚶 Начать прогулку");
    }

    @Test
    void aPictureTakesThePlaceOfWordsAndOfAnotherAndIsUploadedOnce() {
        long mug = photo(picture());
        long clip = media("video", "clip.mp4", Buffer.buffer("a film of " + LAST.incrementAndGet()));
        long message = saysWords(alice);
        becomes(alice, message, mug, "Кружка");
        assertThat(shown(alice, message).at("/photo/0/file_id").asText()).isEqualTo(fileId(mug));
        assertThat(shown(alice, message)
                        .at("/reply_markup/inline_keyboard/0/0/callback_data")
                        .asText())
                .isEqualTo("#menu");
        becomes(alice, message, clip, "Ролик");
        assertThat(shown(alice, message).at("/video/file_id").asText()).isEqualTo(fileId(clip));
        assertThat(shown(alice, message).at("/video/mime_type").asText()).isEqualTo("video/mp4");
        becomes(alice, message, mug, "Опять кружка");
        assertThat(edits(alice)).hasSize(3);
        assertThat(edits(alice).getFirst()).contains("attach://");
        assertThat(edits(alice).getLast()).contains(fileId(mug));
    }

    @Test
    void theSameAgainIsNoFailure() {
        long mug = photo(picture());
        long message = saysWords(alice);
        becomes(alice, message, mug, "Кружка");
        becomes(alice, message, mug, "Кружка");
        assertThat(messages(alice).filter(one -> one.has("photo"))).hasSize(1);
    }

    @Test
    void anUnknownCopyIsUploadedAgainInPlaceToo() {
        long mug = photo(picture());
        Rows.change(pool, "update media set telegram_file_id = 'AgACAgQAAxkBAAIB' where id = $1", mug);
        long message = saysWords(alice);
        becomes(alice, message, mug, "Кружка");
        assertThat(shown(alice, message).has("photo")).isTrue();
        assertThat(fileId(mug)).isNotIn("AgACAgQAAxkBAAIB", "null");
    }

    @Test
    void aPictureGoneOrRefusedLeavesItsWordsInPlace() {
        long message = saysWords(alice);
        becomes(alice, message, -1, "Кружка");
        assertThat(shown(alice, message).path("text").asText()).isEqualTo("Кружка");
        becomes(alice, message, photo(Buffer.buffer("not a picture at all")), "Тарелка");
        assertThat(shown(alice, message).path("text").asText()).isEqualTo("Тарелка");
    }

    @Test
    void aPictureThatCannotBecomeTheNextGoesForItsWords() {
        long message = saysWords(alice);
        becomes(alice, message, photo(picture()), "Кружка");
        becomes(alice, message, -1, "Тарелка");
        assertThat(messages(alice)).noneMatch(one -> one.has("photo"));
        assertThat(alice.lastMessageWith("Тарелка").has("reply_markup")).isTrue();
    }

    @Test
    void aMessageThatIsGoneIsFollowedByANewOne() {
        becomes(alice, saysWords(alice) + 1_000_000, photo(picture()), "Кружка");
        assertThat(alice.lastMessageWith("Кружка").has("photo")).isTrue();
    }

    @Test
    void aMessageThatCannotBeDeletedLosesItsButtonsOrIsGone() {
        say(alice, new Turn(null, List.of(new Reply.Discard(saysWords(alice) + 1_000_000))));
        Waits.until(
                SOON,
                "the buttons are taken off",
                () -> list(stage.sandbox().get("/sandbox/calls"))
                        .filter(call -> call.path("chat_id").asLong() == alice.id())
                        .anyMatch(call -> call.path("method").asText().equals("editMessageReplyMarkup")));
        Waits.until(SOON, "nothing is left to say", () -> speaker.size() == 0);
    }

    @Test
    void anUploadThatIsInDoubtIsRepeated() {
        long mug = photo(picture());
        stage.sandbox()
                .post("/sandbox/faults", Map.of("kind", "disconnect", "method", "sendPhoto", "chat_id", alice.id()));
        sees(alice, mug, "Кружка");
        assertThat(alice.lastMessageWith("Кружка").at("/photo/0/file_id").asText())
                .isEqualTo(fileId(mug));
    }

    /** Whoever waits for the upload of another finds its copy. */
    @Test
    void manyWhoSeeItAtOnceMakeOneUpload() {
        long mug = photo(picture());
        var people =
                Stream.of("Вера", "Глеб", "Дина", "Егор").map(stage::person).toList();
        people.forEach(person -> person.says("/start"));
        stage.sandbox().post("/sandbox/faults", Map.of("kind", "latency", "method", "sendPhoto", "millis", 300));
        people.forEach(person -> say(person, mug, "Кружка"));
        people.forEach(person -> waitFor(person, "Кружка"));
        assertThat(people.stream().flatMap(person -> copies("sendPhoto", person).stream()))
                .containsExactlyInAnyOrder("", fileId(mug), fileId(mug), fileId(mug));
    }

    /** Somebody whom the bot may write to. */
    private Actor person(String name) {
        var person = stage.person(name);
        person.says("/start");
        return person;
    }

    private void sees(Actor person, long mediaId, String words) {
        say(person, mediaId, words);
        waitFor(person, words);
    }

    private void say(Actor person, long mediaId, String words) {
        var html = words.length() > 100 ? words : "<b>" + words + "</b>";
        say(person, Turn.to(null).media(mediaId, html, KEYS));
    }

    /** The number of a message with buttons. */
    private long saysWords(Actor person) {
        var words = "Слова " + LAST.incrementAndGet();
        say(person, Turn.to(null).say(words, KEYS));
        waitFor(person, words);
        return person.lastMessageWith(words).path("message_id").asLong();
    }

    private void becomes(Actor person, long message, long mediaId, String words) {
        say(person, new Turn(null, List.of(new Reply.RewriteMedia(message, mediaId, "<b>" + words + "</b>", KEYS))));
        waitFor(person, words);
    }

    private static JsonNode shown(Actor person, long message) {
        return messages(person)
                .filter(one -> one.path("message_id").asLong() == message)
                .findFirst()
                .orElseThrow();
    }

    /** What each call that changed a picture has asked for. */
    private List<String> edits(Actor person) {
        return list(stage.sandbox().get("/sandbox/calls"))
                .filter(call -> call.path("chat_id").asLong() == person.id())
                .filter(call -> call.path("method").asText().equals("editMessageMedia"))
                .map(call -> call.at("/request/media").toString())
                .toList();
    }

    private void say(Actor person, Turn turn) {
        long replica = Async.await(replicas::number);
        speaker.say(new UnsentTurn(person.id(), LAST.incrementAndGet(), replica, Instant.now(), turn.replies()));
    }

    private void waitFor(Actor person, String words) {
        Waits.until(
                SOON,
                "it is shown",
                () -> messages(person)
                        .anyMatch(message -> (message.path("text").asText()
                                        + message.path("caption").asText())
                                .equals(words.strip())));
        Waits.until(SOON, "the copy is remembered", () -> speaker.size() == 0);
    }

    private JsonNode last(Actor person, String kind) {
        return messages(person)
                .filter(message -> message.has(kind))
                .reduce((one, other) -> other)
                .orElseThrow();
    }

    private static Stream<JsonNode> messages(Actor person) {
        return list(person.chat().path("messages"));
    }

    /** The {@code file_id} of each such call in the chat; empty where bytes were sent. */
    private List<String> copies(String method, Actor person) {
        return list(stage.sandbox().get("/sandbox/calls"))
                .filter(call -> call.path("chat_id").asLong() == person.id())
                .filter(call -> call.path("method").asText().equals(method))
                .map(call -> call.at("/request/photo").asText()
                        + call.at("/request/video").asText())
                .toList();
    }

    private static Stream<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** A picture that nobody has sent yet: to Telegram the same bytes are the same file. */
    private static Buffer picture() {
        return ONE_PIXEL.copy().appendLong(LAST.incrementAndGet());
    }

    private long photo(Buffer content) {
        return media("photo", "mug.png", content);
    }

    private long media(String kind, String name, Buffer content) {
        return Rows.number(
                pool,
                "insert into media (kind, file_name, content) values ($1, $2, $3) returning id",
                kind,
                name,
                content);
    }

    private String fileId(long id) {
        return Rows.text(pool, "select telegram_file_id from media where id = $1", id);
    }
}
