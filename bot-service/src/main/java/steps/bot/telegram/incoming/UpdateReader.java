package steps.bot.telegram.incoming;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import steps.bot.dialog.Input;
import steps.bot.dialog.Sender;
import steps.bot.dialog.Update;

/**
 * Reads the raw JSON of one update. Not by the library's model: that holds coordinates as 32-bit floats, up to 0.85 m off,
 * and refuses a whole update for one number that it did not expect.
 */
@Singleton
public class UpdateReader {
    private static final Pattern UPDATE_ID = Pattern.compile("\"update_id\"\\s*:\\s*(\\d{1,18})");

    private final ObjectMapper mapper = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Always UTF-8, as Telegram writes: what comes in another encoding could not be kept as text when it fails. */
    public Arrival read(byte[] body) throws UnreadableUpdate {
        var raw = new String(body, StandardCharsets.UTF_8);
        return read(tree(raw), raw);
    }

    public Arrival read(JsonNode update) throws UnreadableUpdate {
        return read(update, update.toString());
    }

    /** The updates that an answer to a poll brings, in their order. */
    public List<JsonNode> readAll(byte[] body) throws UnreadableUpdate {
        var updates = tree(new String(body, StandardCharsets.UTF_8)).path("result");
        if (!updates.isArray()) {
            throw new UnreadableUpdate("An answer to a poll has a list of updates.");
        }
        return StreamSupport.stream(updates.spliterator(), false).toList();
    }

    /** Zero for what is no update. */
    public static long idOf(JsonNode update) {
        return Fields.number(update, "update_id").orElse(0L);
    }

    /** Found without reading the rest, which is broken. */
    public static OptionalLong idIn(String broken) {
        var id = UPDATE_ID.matcher(broken);
        return id.find() ? OptionalLong.of(Long.parseLong(id.group(1))) : OptionalLong.empty();
    }

    /** Zero where there is none. */
    public static long chatOf(JsonNode update) {
        for (var part : update) {
            var chat =
                    part.has("chat") ? part.path("chat") : part.path("message").path("chat");
            var id = Fields.number(chat, "id");
            if (id.isPresent()) {
                return id.get();
            }
        }
        return 0;
    }

    private static Arrival read(JsonNode update, String raw) throws UnreadableUpdate {
        var id = Fields.number(update, "update_id");
        if (!update.isObject() || id.isEmpty()) {
            throw new UnreadableUpdate("An update is a JSON object with an integer update_id.");
        }
        return new Reading(id.get(), update, raw).arrival();
    }

    private JsonNode tree(String raw) throws UnreadableUpdate {
        try {
            return mapper.readTree(raw);
        } catch (JsonProcessingException e) {
            throw new UnreadableUpdate("The body is not JSON.");
        }
    }

    /** One update while its kind is found. */
    private record Reading(long id, JsonNode update, String raw) {
        private static final int LONGEST_NAME = 255;
        private static final Set<String> GROUPS = Set.of("group", "supergroup", "channel");

        Arrival arrival() {
            if (update.has("message")) {
                return message(update.get("message"), Messages::sent);
            }
            if (update.has("edited_message")) {
                return message(update.get("edited_message"), Messages::edited);
            }
            if (update.has("callback_query")) {
                var press = update.get("callback_query");
                return privately(
                        press.path("message").path("chat"),
                        press.path("from"),
                        Messages.press(press),
                        Optional.empty());
            }
            if (update.has("my_chat_member")) {
                return membership(update.get("my_chat_member"));
            }
            return new Arrival.Ignored("unknown kind");
        }

        private Arrival message(JsonNode message, Function<JsonNode, Optional<Input>> reading) {
            var group = group(message);
            return group.isPresent()
                    ? GroupNews.message(group.get(), message)
                    : privately(message.path("chat"), message.path("from"), reading.apply(message), time(message));
        }

        private Arrival membership(JsonNode change) {
            var group = group(change);
            return group.isPresent()
                    ? GroupNews.membership(group.get(), change)
                    : privately(change.path("chat"), change.path("from"), Messages.membership(change), time(change));
        }

        private static Optional<Instant> time(JsonNode part) {
            return Messages.time(part, "edit_date").or(() -> Messages.time(part, "date"));
        }

        private static Optional<Long> group(JsonNode part) {
            var chat = part.path("chat");
            return Fields.text(chat, "type").filter(GROUPS::contains).flatMap(type -> Fields.number(chat, "id"));
        }

        private Arrival privately(JsonNode chat, JsonNode from, Optional<Input> input, Optional<Instant> at) {
            var chatId = Fields.number(chat, "id");
            if (chatId.isEmpty() || !chat.path("type").asText().equals("private")) {
                return new Arrival.Ignored("no chat");
            }
            return input.isPresent() && isSender(from, chatId.get())
                    ? new Arrival.Private(
                            new Update(id, chatId.get(), sender(chatId.get(), from), input.get(), raw), at.orElse(null))
                    : new Arrival.Ignored("nothing to read");
        }

        /** A private chat has the id of the person it is with; anything else is forged or broken. */
        private static boolean isSender(JsonNode from, long chatId) {
            return Fields.number(from, "id").filter(id -> id == chatId).isPresent();
        }

        private static Sender sender(long id, JsonNode from) {
            return new Sender(
                    id,
                    Fields.text(from, "username")
                            .filter(name -> name.length() <= 64)
                            .orElse(null),
                    Fields.text(from, "first_name").map(Reading::name).orElse(""),
                    Fields.text(from, "last_name").map(Reading::name).orElse(null),
                    Fields.text(from, "language_code")
                            .filter(code -> code.length() <= 35)
                            .orElse(null));
        }

        /** Never cut in the middle of a character. */
        private static String name(String name) {
            return name.codePointCount(0, name.length()) <= LONGEST_NAME
                    ? name
                    : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME));
        }
    }
}
