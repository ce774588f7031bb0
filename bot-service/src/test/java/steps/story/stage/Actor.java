package steps.story.stage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.StreamSupport;
import steps.testing.Waits;

/** A person in Telegram who talks to the bot. Each act waits until the bot has taken it and has said what it says. */
public final class Actor {
    private static final byte[] PIXEL = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private final SandboxApi sandbox;
    private final long id;
    private final String name;
    private final Patience patience;
    private final Transcript transcript;

    public Actor(SandboxApi sandbox, long id, String name, Patience patience) {
        this.sandbox = sandbox;
        this.id = id;
        this.name = name;
        this.patience = patience;
        this.transcript = new Transcript(name);
    }

    /** The smallest picture. */
    public static byte[] pixel() {
        return PIXEL.clone();
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Transcript transcript() {
        return transcript;
    }

    public void forgetTranscript() {
        transcript.clear();
    }

    public void says(String text) {
        transcript.does(text);
        act("/messages", Map.of("text", text));
    }

    /** Writes other words in place of those that this person has written last. */
    public void corrects(String text) {
        corrects(lastOwnMessage(), text);
    }

    public void corrects(long messageId, String text) {
        transcript.does("(исправляет на) " + text);
        send("PATCH", "/messages/" + messageId, Map.of("text", text));
    }

    /** Several photos at once, as one album. */
    public void sendsAlbum(int photos) {
        transcript.does("(альбом из " + photos + " фото)");
        sendWith("POST", "/album" + patience.query() + "&count=" + photos, PIXEL);
    }

    /** Telegram reports something of this chat; the field of a message that says what. */
    public void reports(String field) {
        var before = new HashSet<>(messages());
        sandbox.send(
                "POST", "/sandbox/updates", """
                {"message": {"message_id": 900, "date": %d, "chat": {"id": %d, "type": "private"},
                 "from": {"id": %d, "is_bot": false, "first_name": "%s"}, %s}}
                """.formatted(System.currentTimeMillis() / 1_000, id, id, name, field));
        Waits.until(
                Duration.ofSeconds(20),
                "the bot has taken all updates",
                () -> sandbox.get("/sandbox/info")
                                .at("/webhook/pending_update_count")
                                .asInt()
                        == 0);
        Waits.until(Duration.ofSeconds(20), "the bot has said everything", patience.silent());
        var news =
                messages().stream().filter(message -> !before.contains(message)).toList();
        transcript.said(List.of(), news, id);
    }

    /** A live location that another bot has made up. */
    public void sharesLiveViaBot(Place place, long at, int livePeriodS) {
        transcript.does("(геопозиция от другого бота)");
        var body = place.body(at);
        body.put("live_period", livePeriodS);
        body.put("via_bot", true);
        act("/location", body);
    }

    public void sharesContact(String phone) {
        transcript.does("(свой контакт " + phone + ")");
        act("/contact", Map.of("phone_number", phone));
    }

    public void sharesContactOf(long otherUserId, String phone) {
        transcript.does("(чужой контакт " + phone + ")");
        act("/contact", Map.of("phone_number", phone, "user_id", otherUserId));
    }

    /** The newest button with these words; an emoji before or a number after them is free. */
    public void presses(String words) {
        var button = newestButton(words);
        transcript.does("[" + button.label() + "]");
        act("/callbacks", Map.of("message_id", button.messageId(), "data", button.data()));
    }

    /** The address that the newest button with these words opens. */
    public String opens(String words) {
        return newestKey(words, "url").get("url").asText();
    }

    /** What the newest button with these words copies. */
    public String copies(String words) {
        return newestKey(words, "copy_text").at("/copy_text/text").asText();
    }

    private JsonNode newestKey(String words, String kind) {
        return messages().reversed().stream()
                .flatMap(message -> keys(message).stream())
                .filter(key -> key.has(kind) && key.get("text").asText().contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button says " + words + "; newest: " + buttons()));
    }

    /** A button that was drawn earlier, or never. */
    public void pressesData(long messageId, String data) {
        transcript.does("[старая кнопка " + data + "]");
        act("/callbacks", Map.of("message_id", messageId, "data", data));
    }

    /** The same, not in the transcript and without waiting for the bot. */
    public void pressesQuietly(long messageId, String data) {
        sandbox.post("/sandbox/users/" + id + "/callbacks", Map.of("message_id", messageId, "data", data));
    }

    /** Answers the message that carries the location. */
    public long sharesLive(Place place, long at, int livePeriodS) {
        transcript.does("(транслирует геопозицию)");
        var body = place.body(at);
        body.put("live_period", livePeriodS);
        return act("/location", body).get("message_id").asLong();
    }

    public void sharesPlain(Place place, long at) {
        transcript.does("(обычная геопозиция)");
        act("/location", place.body(at));
    }

    /** Not in the transcript: a walk has hundreds of these. Returns when the bot has taken it. */
    public void moves(long messageId, Place place, long at) {
        send("PATCH", "/location/" + messageId, place.body(at));
    }

    /** The same without waiting for the bot, which takes the moves of one chat in their order. */
    public void movesOn(long messageId, Place place, long at) {
        sandbox.send("PATCH", "/sandbox/users/" + id + "/location/" + messageId, place.body(at));
    }

    public void stopsSharing(long messageId) {
        transcript.does("(останавливает трансляцию)");
        send("DELETE", "/location/" + messageId, null);
    }

    public void blocksBot() {
        transcript.does("(блокирует бота)");
        act("/block", Map.of());
    }

    public void unblocksBot() {
        transcript.does("(снимает блокировку)");
        act("/unblock", Map.of());
    }

    /** Fails unless one of the bot's messages since the last act says this. */
    public void sees(String text) {
        assertThat(transcript.lastSaid()).as("what %s sees", name).contains(text);
    }

    /** Waits for a message that the bot sends by itself. */
    public void hears(String text) {
        Waits.until(
                Duration.ofSeconds(30),
                name + " hears: " + text,
                () -> messages().stream().anyMatch(message -> says(message, text)));
        transcript.said(
                List.of(),
                messages().stream().filter(message -> says(message, text)).toList(),
                id);
    }

    private static boolean says(JsonNode message, String text) {
        return (message.path("text").asText() + message.path("caption").asText()).contains(text);
    }

    public void seesNothingNew() {
        assertThat(transcript.lastSaid()).as("what %s sees", name).isEmpty();
    }

    public JsonNode chat() {
        return sandbox.get("/sandbox/users/" + id + "/chat");
    }

    /** The words on the buttons under the newest message that has any. */
    public List<String> buttons() {
        return newestWithButtons().map(Actor::keys).orElse(List.of()).stream()
                .map(key -> key.get("text").asText())
                .toList();
    }

    /** The number of the newest message that has any. */
    public long newestWithKeys() {
        return newestWithButtons().orElseThrow().get("message_id").asLong();
    }

    /** The number of the newest message that this person sent. */
    public long lastOwnMessage() {
        return messages().reversed().stream()
                .filter(message -> message.at("/from/id").asLong() == id)
                .findFirst()
                .orElseThrow()
                .get("message_id")
                .asLong();
    }

    public JsonNode lastMessageWith(String text) {
        return messages().reversed().stream()
                .filter(message -> Transcript.words(message).contains(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No message says " + text));
    }

    private JsonNode act(String path, Map<String, ?> body) {
        return send("POST", path, body);
    }

    private JsonNode send(String method, String path, Map<String, ?> body) {
        return sendWith(method, path + patience.query(), body);
    }

    private JsonNode sendWith(String method, String path, Object body) {
        var before = new HashSet<>(messages());
        var answer = sandbox.send(method, "/sandbox/users/" + id + path, body);
        Waits.until(Duration.ofSeconds(20), "the bot has said everything", patience.silent());
        var after = messages();
        var news = after.stream().filter(message -> !before.contains(message)).toList();
        transcript.said(list(answer.path("callback_answers")), news, id);
        transcript.lost(before.stream().filter(message -> !isIn(after, message)).toList());
        transcript.stands(after, chat().path("keyboard").has("keyboard"));
        Keyboards.areTidy(name, after);
        return answer;
    }

    private static boolean isIn(List<JsonNode> messages, JsonNode message) {
        return messages.stream().anyMatch(other -> other.get("message_id").equals(message.get("message_id")));
    }

    private Button newestButton(String words) {
        return messages().reversed().stream()
                .flatMap(message -> keys(message).stream()
                        .filter(key -> key.has("callback_data")
                                && key.get("text").asText().contains(words))
                        .map(key -> Button.of(message, key)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button says " + words + "; newest: " + buttons()));
    }

    private Optional<JsonNode> newestWithButtons() {
        return messages().reversed().stream()
                .filter(message -> !keys(message).isEmpty())
                .findFirst();
    }

    private List<JsonNode> messages() {
        return list(chat().path("messages"));
    }

    private static List<JsonNode> keys(JsonNode message) {
        return list(message.at("/reply_markup/inline_keyboard")).stream()
                .flatMap(row -> list(row).stream())
                .toList();
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    /**
     * How the bot is waited for.
     *
     * @param quietMs how long it has to say nothing
     * @param silent whether it has nothing more to say to anybody
     */
    public record Patience(int quietMs, BooleanSupplier silent) {
        String query() {
            return "?wait=true&timeout_ms=20000&quiet_ms=" + quietMs;
        }
    }

    private record Button(long messageId, String label, String data) {
        static Button of(JsonNode message, JsonNode key) {
            return new Button(
                    message.get("message_id").asLong(),
                    key.get("text").asText(),
                    key.get("callback_data").asText());
        }
    }

    /** Where somebody is: degrees, and metres of accuracy or null. */
    public record Place(double latitude, double longitude, Double accuracyM) {
        private static final double METRES_PER_DEGREE = 111_194.93;

        /** So many metres north of the same spot in Moscow. */
        public static Place north(double metres) {
            return new Place(55.75 + metres / METRES_PER_DEGREE, 37.6, 10.0);
        }

        public Map<String, Object> body(long at) {
            var body = new HashMap<String, Object>();
            body.put("latitude", latitude);
            body.put("longitude", longitude);
            if (accuracyM != null) {
                body.put("horizontal_accuracy", accuracyM);
            }
            body.put("date", at);
            return body;
        }
    }
}
